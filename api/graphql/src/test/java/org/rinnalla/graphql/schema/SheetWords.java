package org.rinnalla.graphql.schema;

import java.util.Map;
import org.rinnalla.core.model.Attribute;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.write.command.CommandKind;
import org.rinnalla.core.write.command.InputField;

/** Words by what they describe. */
record SheetWords(Map<String, String> kept) {
    String of(String key) {
        return kept.getOrDefault(key, "TODO " + key + ".");
    }

    String ofField(Noun noun, Attribute attribute) {
        return switch (attribute.name()) {
            case "ref" ->
                "The row's key in the system that it came from, such as a case number; unique among rows of its type in the tenant.";
            case "version" ->
                "Number of the row's state, from 1; send it back with a change so that no one else's change is overwritten.";
            case "createdAt" -> "When the row was made.";
            case "updatedAt" -> "When the row was last changed.";
            default -> of(noun + "." + attribute.name());
        };
    }

    String ofInput(CommandKind kind, InputField field) {
        String own = kept.get(SheetSdl.capital(kind.name()) + "Input." + field.idName());
        if (own != null) {
            return own.replaceAll("\\s*Left out: it stays(; null: cleared)?\\.$", "");
        }
        if (field.name().equals("version")) {
            return "The version of the row that the change was made from.";
        }
        if (field.name().equals("ref")) {
            return "Key of the row in the system that it comes from, 1–100 characters; unique among rows of its type in the tenant.";
        }
        if (field.reference()) {
            return "Id of the " + SheetSdl.words(field.name()) + ".";
        }
        return kind.noun().find(field.name()).map(attribute -> ofField(kind.noun(), attribute))
                .orElseGet(() -> of(SheetSdl.capital(kind.name()) + "Input." + field.idName()));
    }
}
