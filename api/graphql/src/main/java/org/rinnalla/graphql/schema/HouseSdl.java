package org.rinnalla.graphql.schema;

import graphql.language.BooleanValue;
import graphql.language.Definition;
import graphql.language.Description;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputObjectTypeExtensionDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.SourceLocation;
import graphql.language.Type;
import graphql.language.TypeName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one file of the house's own SDL, which uses little of the language. GraphQL Java's parser takes a fifth of a start for the same, cold as
 * it is then; {@code HouseSdlTest} holds that both read the same. Plugins' SDL is never read by this.
 */
final class HouseSdl {
    private final SdlTokens tokens;

    private HouseSdl(SdlTokens tokens) {
        this.tokens = tokens;
    }

    /** The definitions of a file, in their order; a sign that is not understood is a fault of the build. */
    static List<Definition<?>> read(String file, byte[] text) {
        HouseSdl reader = new HouseSdl(new SdlTokens(file, text));
        List<Definition<?>> all = new ArrayList<>();
        while (!reader.tokens.atEnd()) {
            all.add(reader.definition());
        }
        return all;
    }

    private Definition<?> definition() {
        SourceLocation place = tokens.place();
        Description description = tokens.description();
        String word = tokens.name();
        boolean extension = word.equals("extend");
        String kind = extension ? tokens.name() : word;
        String name = tokens.name();
        return switch (kind) {
            case "type" -> extension ? extendedType(place, name) : type(place, description, name);
            case "input" -> extension ? extendedInput(place, name) : input(place, description, name);
            case "interface" -> InterfaceTypeDefinition.newInterfaceTypeDefinition().sourceLocation(place).description(description)
                    .name(name).definitions(fields()).build();
            case "enum" -> EnumTypeDefinition.newEnumTypeDefinition().sourceLocation(place).description(description).name(name)
                    .enumValueDefinitions(values()).build();
            case "scalar" ->
                ScalarTypeDefinition.newScalarTypeDefinition().sourceLocation(place).description(description).name(name).build();
            default -> throw tokens.wrong("type, input, interface, enum or scalar");
        };
    }

    private ObjectTypeDefinition type(SourceLocation place, @Nullable Description description, String name) {
        ObjectTypeDefinition.Builder type = ObjectTypeDefinition.newObjectTypeDefinition().sourceLocation(place).description(description)
                .name(name);
        if (tokens.takes("implements")) {
            type.implementz(typeName());
        }
        return type.fieldDefinitions(fields()).build();
    }

    private ObjectTypeExtensionDefinition extendedType(SourceLocation place, String name) {
        return ObjectTypeExtensionDefinition.newObjectTypeExtensionDefinition().sourceLocation(place).name(name).fieldDefinitions(fields())
                .build();
    }

    private InputObjectTypeDefinition input(SourceLocation place, @Nullable Description description, String name) {
        return InputObjectTypeDefinition.newInputObjectDefinition().sourceLocation(place).description(description).name(name)
                .inputValueDefinitions(inputs('{', '}')).build();
    }

    private InputObjectTypeExtensionDefinition extendedInput(SourceLocation place, String name) {
        return InputObjectTypeExtensionDefinition.newInputObjectTypeExtensionDefinition().sourceLocation(place).name(name)
                .inputValueDefinitions(inputs('{', '}')).build();
    }

    private List<FieldDefinition> fields() {
        List<FieldDefinition> fields = new ArrayList<>();
        tokens.expect('{');
        while (!tokens.takes('}')) {
            FieldDefinition.Builder field = FieldDefinition.newFieldDefinition().sourceLocation(tokens.place())
                    .description(tokens.description()).name(tokens.name());
            if (tokens.sees('(')) {
                field.inputValueDefinitions(inputs('(', ')'));
            }
            tokens.expect(':');
            fields.add(field.type(type()).build());
        }
        return fields;
    }

    private List<InputValueDefinition> inputs(char open, char close) {
        List<InputValueDefinition> inputs = new ArrayList<>();
        tokens.expect(open);
        while (!tokens.takes(close)) {
            InputValueDefinition.Builder input = InputValueDefinition.newInputValueDefinition().sourceLocation(tokens.place())
                    .description(tokens.description()).name(tokens.name());
            tokens.expect(':');
            input.type(type());
            if (tokens.takes('=')) {
                SourceLocation place = tokens.place();
                input.defaultValue(BooleanValue.newBooleanValue(truth()).sourceLocation(place).build());
            }
            inputs.add(input.build());
        }
        return inputs;
    }

    private boolean truth() {
        return switch (tokens.name()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw tokens.wrong("true or false");
        };
    }

    private List<EnumValueDefinition> values() {
        List<EnumValueDefinition> values = new ArrayList<>();
        tokens.expect('{');
        while (!tokens.takes('}')) {
            values.add(EnumValueDefinition.newEnumValueDefinition().sourceLocation(tokens.place()).description(tokens.description())
                    .name(tokens.name()).build());
        }
        return values;
    }

    private Type<?> type() {
        SourceLocation place = tokens.place();
        Type<?> type;
        if (tokens.takes('[')) {
            type = ListType.newListType(type()).sourceLocation(place).build();
            tokens.expect(']');
        } else {
            type = typeName();
        }
        return tokens.takes('!') ? NonNullType.newNonNullType(type).sourceLocation(place).build() : type;
    }

    private TypeName typeName() {
        SourceLocation place = tokens.place();
        return TypeName.newTypeName(tokens.name()).sourceLocation(place).build();
    }
}
