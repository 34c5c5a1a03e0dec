package org.rinnalla.plugin.shared.demo;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * Names to draw from. A family name is put together from two words, so that it is nobody's.
 *
 * @param women given names
 * @param men given names
 * @param familyFirst first words of family names
 * @param familySecond second words of family names
 */
public record NameBook(List<String> women, List<String> men, List<String> familyFirst, List<String> familySecond) {
    /** A given and a family name. */
    public record Name(String given, String family) {
        /** An address that no mail ever reaches. */
        public String email(String tail) {
            String text = given + "." + family + tail;
            return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("[^A-Za-z0-9.]", "").toLowerCase(Locale.ROOT)
                    + "@example.org";
        }
    }

    public Name draw(Draw draw, String gender) {
        List<String> given = switch (gender) {
            case "WOMAN" -> women;
            case "MAN" -> men;
            default -> draw.chance(50) ? women : men;
        };
        return new Name(draw.one(given), draw.one(familyFirst) + draw.one(familySecond));
    }
}
