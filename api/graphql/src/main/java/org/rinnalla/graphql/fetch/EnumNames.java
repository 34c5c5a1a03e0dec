package org.rinnalla.graphql.fetch;

import org.rinnalla.core.model.Attribute;
import org.rinnalla.core.model.Noun;

/** The enum that an attribute's constants belong to: its name in the schema and in the texts. */
public final class EnumNames {
    private EnumNames() {}

    public static String of(Noun noun, Attribute attribute) {
        return switch (attribute.name()) {
            case "role" -> "Role";
            case "gender" -> "Gender";
            case "aims" -> "Aim";
            case "state" -> "EnrolmentState";
            case "wagePeriod" -> "WagePeriod";
            case "place" -> "ContactPlace";
            case "actor" -> "ContactActor";
            case "endReason" -> noun.name().equals("Placement") ? "PlacementEndReason" : "EndReason";
            case "kind" -> noun.name() + "Kind";
            default -> throw new IllegalStateException("Which enum is " + noun + "." + attribute.name() + "?");
        };
    }
}
