package org.rinnalla.graphql.direct;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rinnalla.core.model.Attribute;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.text.Texts;
import org.rinnalla.graphql.fetch.EnumNames;
import org.rinnalla.spi.TextKey;

/** Names of constants in the language of the argument, else the caller's. */
final class Labels {
    private final Texts texts;
    private final Locale usual;

    Labels(Texts texts, Locale usual) {
        this.texts = texts;
        this.usual = usual;
    }

    ValueWriter of(Noun noun, Attribute attribute, Bound field) {
        return of(EnumNames.of(noun, attribute), field);
    }

    /** Constants are few: each is looked up once. */
    ValueWriter of(String type, Bound field) {
        Locale locale = field.arguments().get("locale") instanceof Locale given ? given : usual;
        ValueWriter leaf = Leaves.of(field.type());
        Map<String, String> known = new ConcurrentHashMap<>();
        return (out, row, value) -> leaf.write(out, row, switch (value) {
            case null -> null;
            case List<?> constants -> {
                List<String> labels = new ArrayList<>();
                constants.forEach(constant -> labels.add(label(known, locale, type, constant)));
                yield labels;
            }
            case Object constant -> label(known, locale, type, constant);
        });
    }

    private String label(Map<String, String> known, Locale locale, String type, Object constant) {
        return known.computeIfAbsent(constant.toString(), one -> texts.text(locale, TextKey.of("enum." + type + "." + one)));
    }
}
