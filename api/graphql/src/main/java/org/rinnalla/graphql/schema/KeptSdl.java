package org.rinnalla.graphql.schema;

import graphql.language.Document;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rinnalla.core.data.InstalledData;
import org.rinnalla.core.data.KeptField;
import org.rinnalla.core.model.ValueType;
import org.rinnalla.core.plugin.Catalogue;
import org.rinnalla.core.write.command.CommandKind;
import org.rinnalla.core.write.command.CommandKinds;
import org.rinnalla.spi.DataType;
import org.rinnalla.spi.Role;

/** The SDL of the fields that plugins declare and the house keeps: in the noun's type, its filter, and the inputs of its commands. */
final class KeptSdl {
    private KeptSdl() {}

    static TypeDefinitionRegistry of(Catalogue catalogue) {
        StringBuilder sdl = new StringBuilder();
        for (InstalledData data : catalogue.data()) {
            String noun = data.noun().name();
            block(sdl, "type " + noun, data, catalogue, false);
            for (CommandKind kind : CommandKinds.all()) {
                if (kind.isExtensible() && kind.noun().equals(data.noun())) {
                    block(sdl, "input " + kind.name().substring(0, 1).toUpperCase(Locale.ROOT) + kind.name().substring(1) + "Input", data,
                            catalogue, false);
                }
            }
            if (data.fields().stream().anyMatch(field -> field.declared().indexed())) {
                block(sdl, "input " + noun + "Filter", data, catalogue, true);
            }
        }
        Document.Builder document = Document.newDocument();
        HouseSdl.read("plugin data", sdl.toString().getBytes(StandardCharsets.UTF_8)).forEach(document::definition);
        return CoreSdl.registry(document.build());
    }

    private static void block(StringBuilder sdl, String what, InstalledData data, Catalogue catalogue, boolean filter) {
        sdl.append("extend ").append(what).append(" {\n");
        for (KeptField field : data.fields()) {
            if (!filter || field.declared().indexed()) {
                sdl.append('"').append(description(field, catalogue)).append("\"\n").append(field.name()).append(": ")
                        .append(filter ? filter(field.attribute().type()) : type(field.attribute().type())).append('\n');
            }
        }
        sdl.append("}\n");
    }

    private static String description(KeptField field, Catalogue catalogue) {
        String label = catalogue.texts().text(field.data().plugin().id(), Locale.ENGLISH, field.declared().label(), java.util.Map.of());
        String roles = new TreeSet<>(field.declared().readers()).stream().map(Role::name).collect(Collectors.joining(", "));
        String limits = switch (field.declared().type()) {
            case DataType.Text(int length) -> "At most " + length + " characters.";
            case DataType.Whole(int least, int most) -> least + " to " + most + ".";
            case DataType.Fraction(var least, var most, int decimals) -> least + " to " + most + ", " + decimals + " decimals.";
            case DataType.Code(String table) -> "A code of " + table + ".";
            case DataType.Day _,DataType.YesNo _ -> "";
        };
        return (label + ". " + limits + " Kept for the plugin " + field.data().plugin().id() + "; seen by " + roles + ".")
                .replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ");
    }

    private static String type(ValueType type) {
        return switch (type) {
            case INTEGER -> "Int";
            case DECIMAL -> "Decimal";
            case DATE -> "Date";
            case BOOLEAN -> "Boolean";
            default -> "String";
        };
    }

    private static String filter(ValueType type) {
        return switch (type) {
            case INTEGER -> "IntFilter";
            case DECIMAL -> "DecimalFilter";
            case DATE -> "DateFilter";
            case BOOLEAN -> "Boolean";
            default -> "StringFilter";
        };
    }
}
