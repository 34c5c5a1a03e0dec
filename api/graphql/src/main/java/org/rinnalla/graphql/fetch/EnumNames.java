package org.rinnalla.graphql.fetch;

import org.rinnalla.core.model.Attribute;
import org.rinnalla.core.model.Noun;

/** The enum that an attribute's constants belong to: its name in the schema and in the texts. */
public final class EnumNames {
    private EnumNames() {}

    public static String of(Noun noun, Attribute attribute) {
        if (attribute.enumName().isEmpty()) {
            throw new IllegalStateException("Which enum is " + noun + "." + attribute.name() + "?");
        }
        return attribute.enumName();
    }
}
