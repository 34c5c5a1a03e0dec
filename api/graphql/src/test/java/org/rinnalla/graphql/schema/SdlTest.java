package org.rinnalla.graphql.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.Description;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rinnalla.core.access.Policy;
import org.rinnalla.core.model.Attribute;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.model.Relation;
import org.rinnalla.core.model.ValueType;
import org.rinnalla.core.write.command.CommandKind;
import org.rinnalla.core.write.command.CommandKinds;
import org.rinnalla.core.write.command.InputField;
import org.rinnalla.graphql.fetch.EnumNames;
import org.rinnalla.graphql.plan.Meaning;
import org.rinnalla.graphql.plan.Orders;
import org.rinnalla.spi.Role;

/** The committed SDL says what the model, the access policy and the commands say. */
class SdlTest {
    private static final TypeDefinitionRegistry SDL = CoreSdl.parse();
    private static final Policy POLICY = Policy.standard();

    @Test
    void everythingIsDescribed() {
        List<String> bare = new ArrayList<>();
        SDL.types().values().forEach(type -> {
            described(bare, type.getName(), switch (type) {
                case ObjectTypeDefinition one -> one.getDescription();
                case InputObjectTypeDefinition one -> one.getDescription();
                case EnumTypeDefinition one -> one.getDescription();
                case InterfaceTypeDefinition one -> one.getDescription();
                default -> null;
            });
        });
        for (ObjectTypeDefinition type : SDL.getTypes(ObjectTypeDefinition.class)) {
            for (FieldDefinition field : type(type.getName()).getFieldDefinitions()) {
                described(bare, type.getName() + "." + field.getName(), field.getDescription());
                assertThat(text(field.getDescription())).as(type.getName() + "." + field.getName()).contains("Since 0.");
                arguments(bare, type.getName() + "." + field.getName(), field.getInputValueDefinitions());
            }
        }
        for (InputObjectTypeDefinition type : SDL.getTypes(InputObjectTypeDefinition.class)) {
            arguments(bare, type.getName(), type.getInputValueDefinitions());
        }
        for (EnumTypeDefinition type : SDL.getTypes(EnumTypeDefinition.class)) {
            for (EnumValueDefinition value : type.getEnumValueDefinitions()) {
                described(bare, type.getName() + "." + value.getName(), value.getDescription());
            }
        }
        SDL.scalars().values().stream().filter(scalar -> !Set.of("Int", "Float", "String", "Boolean", "ID").contains(scalar.getName()))
                .map(ScalarTypeDefinition.class::cast).forEach(scalar -> described(bare, scalar.getName(), scalar.getDescription()));

        assertThat(bare).isEmpty();
    }

    @Test
    void everyNounHasItsFieldsAndNoOthers() {
        for (Noun noun : Nouns.all()) {
            Set<String> expected = new TreeSet<>(Meaning.of(noun).keySet());

            assertThat(fields(noun.name())).as(noun.name()).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void whoSeesAFieldStandsInItsDescription() {
        for (Noun noun : Nouns.all()) {
            Set<Role> rows = new HashSet<>();
            Arrays.stream(Role.values()).filter(role -> POLICY.rows(role, noun).isPresent()).forEach(rows::add);
            assertThat(text(type(noun.name()).getDescription())).as(noun.name()).contains("Rows seen by " + list(rows) + ".");
            for (FieldDefinition field : type(noun.name()).getFieldDefinitions()) {
                String governed = governing(noun, field.getName());
                Set<Role> seen = new HashSet<>(rows);
                seen.retainAll(POLICY.roles(noun, governed));
                String name = noun.name() + "." + field.getName();
                if (seen.equals(rows) || field.getName().equals("id")) {
                    assertThat(text(field.getDescription())).as(name).doesNotContain("Seen by");
                } else {
                    assertThat(text(field.getDescription())).as(name).contains("Seen by " + list(seen) + ".");
                    assertThat(field.getType()).as(name + " must be nullable").isNotInstanceOf(NonNullType.class);
                }
            }
        }
    }

    @Test
    void fieldsThatMayBeAbsentAreNullable() {
        for (Noun noun : Nouns.all()) {
            for (FieldDefinition field : type(noun.name()).getFieldDefinitions()) {
                if (field.getType() instanceof NonNullType) {
                    Attribute attribute = noun.attribute(governing(noun, field.getName()));
                    assertThat(attribute.required()).as(noun + "." + field.getName()).isTrue();
                }
            }
        }
    }

    @Test
    void filtersAndOrdersFollowTheModel() {
        for (Noun noun : Nouns.all()) {
            if (noun.equals(Nouns.TENANT)) {
                continue;
            }
            Set<String> expected = new TreeSet<>(List.of("and", "or", "not"));
            noun.attributes().stream().filter(Attribute::filterable).map(Attribute::name).forEach(expected::add);
            noun.relations().stream().filter(relation -> relation.kind() != Relation.Kind.AT_DATE).map(Relation::name)
                    .forEach(expected::add);
            Set<String> given = new TreeSet<>(inputs(noun.name() + "Filter").keySet());
            given.removeAll(Set.of("runningOn", "holdsOn", "hasPlacement", "hasEnrolment"));

            assertThat(given).as(noun + "Filter").isEqualTo(expected);
            assertThat(constants(noun.name() + "Order")).as(noun + "Order").containsExactlyInAnyOrderElementsOf(Orders.constants(noun));
        }
    }

    @Test
    void theUsualOrderStandsInTheDescription() {
        for (ObjectTypeDefinition type : SDL.getTypes(ObjectTypeDefinition.class)) {
            for (FieldDefinition field : type(type.getName()).getFieldDefinitions()) {
                field.getInputValueDefinitions().stream().filter(argument -> argument.getName().equals("order")).forEach(argument -> {
                    String noun = ((graphql.language.TypeName) field.getType()).getName().replace("Connection", "");
                    assertThat(text(argument.getDescription())).as(type.getName() + "." + field.getName())
                            .contains("left out: " + Orders.usualConstant(Nouns.named(noun)) + " for");
                });
            }
        }
    }

    @Test
    void enumsFollowTheModel() {
        for (Noun noun : Nouns.all()) {
            for (Attribute attribute : noun.attributes()) {
                if (attribute.type() == ValueType.ENUM || attribute.type() == ValueType.ENUM_SET) {
                    assertThat(constants(EnumNames.of(noun, attribute))).as(noun + "." + attribute.name())
                            .isEqualTo(attribute.constants());
                }
            }
        }
    }

    @Test
    void mutationsFollowTheCommands() {
        List<String> names = CommandKinds.all().stream().map(CommandKind::name).toList();
        assertThat(fields("Mutation")).containsExactlyInAnyOrderElementsOf(names);
        for (CommandKind kind : CommandKinds.all()) {
            Map<String, InputValueDefinition> given = inputs(kind.name().substring(0, 1).toUpperCase(Locale.ROOT) + kind.name().substring(1)
                    + "Input");
            Set<String> expected = new TreeSet<>(List.of("idempotencyKey"));
            for (InputField field : kind.fields()) {
                expected.add(field.idName());
                InputValueDefinition input = given.get(field.idName());
                assertThat(input).as(kind + "." + field.idName()).isNotNull();
                assertThat(input.getType() instanceof NonNullType).as(kind + "." + field.idName() + " required")
                        .isEqualTo(field.need() == InputField.Need.REQUIRED);
            }
            assertThat(given.keySet()).as(kind.name()).isEqualTo(expected);
        }
    }

    /** The attribute or relation whose rule decides about a field. */
    private static String governing(Noun noun, String field) {
        return switch (Meaning.of(noun).get(field)) {
            case Meaning.Plain plain -> plain.attribute().name();
            case Meaning.Label label -> label.attribute().name();
            case Meaning.Wage wage -> "wageAmount";
            case Meaning.PhaseLabel label -> "phase";
            case Meaning.Activity activity -> "mainActivity";
            case Meaning.Rules rules -> "definition";
            case null, default -> field;
        };
    }

    private static String list(Set<Role> roles) {
        return String.join(", ", Arrays.stream(Role.values()).filter(roles::contains).map(Enum::name).toList());
    }

    private static ObjectTypeDefinition type(String name) {
        ObjectTypeDefinition type = Objects.requireNonNull(SDL.getTypeOrNull(name, ObjectTypeDefinition.class), name);
        List<FieldDefinition> fields = new ArrayList<>(type.getFieldDefinitions());
        SDL.objectTypeExtensions().getOrDefault(name, List.of()).forEach(more -> fields.addAll(more.getFieldDefinitions()));
        return type.transform(builder -> builder.fieldDefinitions(fields));
    }

    private static List<String> fields(String type) {
        return type(type).getFieldDefinitions().stream().map(FieldDefinition::getName).toList();
    }

    private static Map<String, InputValueDefinition> inputs(String type) {
        Map<String, InputValueDefinition> inputs = new java.util.TreeMap<>();
        SDL.getTypeOrNull(type, InputObjectTypeDefinition.class).getInputValueDefinitions()
                .forEach(input -> inputs.put(input.getName(), input));
        SDL.inputObjectTypeExtensions().getOrDefault(type, List.of())
                .forEach(more -> more.getInputValueDefinitions().forEach(input -> inputs.put(input.getName(), input)));
        return inputs;
    }

    private static List<String> constants(String type) {
        return SDL.getTypeOrNull(type, EnumTypeDefinition.class).getEnumValueDefinitions().stream().map(EnumValueDefinition::getName)
                .toList();
    }

    private static void arguments(List<String> bare, String owner, List<InputValueDefinition> arguments) {
        arguments.forEach(argument -> described(bare, owner + "(" + argument.getName() + ")", argument.getDescription()));
    }

    private static void described(List<String> bare, String what, @Nullable Description description) {
        if (text(description).length() < 5 || text(description).contains("TODO")) {
            bare.add(what);
        }
    }

    private static String text(@Nullable Description description) {
        return description == null ? "" : description.getContent().replaceAll("\\s+", " ");
    }
}
