package org.rinnalla.plugin.finland;

import java.time.LocalDate;
import java.util.List;
import org.rinnalla.plugin.shared.demo.Demo;
import org.rinnalla.plugin.shared.demo.Draw;
import org.rinnalla.plugin.shared.demo.NameBook;
import org.rinnalla.spi.ImportKind;

/** Invents clients. None has an identity code: the published test codes are temporary ones, which the plugin refuses. */
final class FinnishPeople {
    static final NameBook NAMES = new NameBook(
            List.of("Aino", "Anni", "Eeva", "Elina", "Helmi", "Ilona", "Inka", "Kaisa", "Lumi", "Minea", "Oona", "Pihla", "Saana", "Taika",
                    "Venla", "Åsa"),
            List.of("Aapo", "Aleksi", "Eero", "Eino", "Elmo", "Joel", "Kalle", "Lauri", "Niilo", "Onni", "Otso", "Pekka", "Reino", "Toivo",
                    "Väinö", "Ville"),
            List.of("Usva", "Kuura", "Halla", "Vaahto", "Kaarna", "Pilvi", "Kanto", "Rusko", "Kielo", "Routa", "Viima", "Tyrsky", "Hohka",
                    "Kaiku"),
            List.of("lehto", "rinne", "perä", "suvanto", "notko", "kumpu", "laita", "hete", "sola", "selkä"));

    private final Demo demo;

    FinnishPeople(Demo demo) {
        this.demo = demo;
    }

    String client(LocalDate start, String unit, String municipality) {
        Draw draw = demo.draw();
        String ref = demo.nextRef(ImportKind.PARTICIPANTS, "p", 3);
        String gender = draw.one(List.of("WOMAN", "WOMAN", "WOMAN", "WOMAN", "MAN", "MAN", "MAN", "MAN", "OTHER", "UNKNOWN"));
        NameBook.Name name = NAMES.draw(draw, gender);
        demo.add(ImportKind.PARTICIPANTS, ref).set("subject", ref).set("givenName", name.given()).set("familyName", name.family())
                .set("birthDate", draw.anyDay(start.minusYears(58), start.minusYears(19))).set("gender", gender)
                .set("residence", municipality).set("registration", municipality)
                .set("residentSince", draw.anyDay(start.minusYears(10), start.minusDays(30)))
                .set("email", name.email("." + ref.substring(ref.length() - 3)))
                .set("language", draw.one(List.of("fi", "fi", "fi", "fi", "fi", "fi", "sv", "ru", "en"))).set("unitRef", unit);
        return ref;
    }
}
