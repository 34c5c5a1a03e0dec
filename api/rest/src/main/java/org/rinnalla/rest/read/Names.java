package org.rinnalla.rest.read;

import java.util.Locale;
import java.util.Optional;

import org.rinnalla.core.model.Attribute;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Relation;

/** How the model's names look in addresses. */
public final class Names {
    private Names() {}

    /** {@code staffMembers} as {@code staff-members}. */
    public static String kebab(String camel) {
        StringBuilder kebab = new StringBuilder();
        for (char c : camel.toCharArray()) {
            if (Character.isUpperCase(c)) {
                kebab.append('-');
            }
            kebab.append(c);
        }
        return kebab.toString().toLowerCase(Locale.ROOT);
    }

    /** The first part of the addresses of a noun's rows. */
    public static String path(Noun noun) {
        return kebab(noun.plural());
    }

    /** The to-one relation whose key an attribute holds: {@code unit} of {@code unitId}. */
    public static Optional<Relation> relation(Noun noun, Attribute key) {
        return noun.relations().stream()
                .filter(relation -> relation.kind() == Relation.Kind.ONE && relation.localKey().equals(key.name())).findFirst();
    }
}
