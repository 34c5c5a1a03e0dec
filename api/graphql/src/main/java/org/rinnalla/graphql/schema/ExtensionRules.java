package org.rinnalla.graphql.schema;

import graphql.language.Definition;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ListType;
import graphql.language.Node;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.plugin.InstalledSchema;
import org.rinnalla.core.plugin.PluginProblem;
import org.rinnalla.core.plugin.PluginRule;
import org.rinnalla.spi.FieldContribution;

/** The rules of one plugin's SDL: what it may extend, how its own things are called, and that each added field has policy and resolver. */
final class ExtensionRules {
    static final Set<String> SCALARS = Set.of("ID", "String", "Int", "Float", "Boolean", "Date", "DateTime", "Locale", "Percent",
            "Decimal");
    private final InstalledSchema extension;
    private final TypeDefinitionRegistry core;
    private final Set<String> ownTypes;
    private final String prefix;
    private final Map<String, Integer> added = new HashMap<>();
    private final List<PluginProblem> problems = new ArrayList<>();

    ExtensionRules(InstalledSchema extension, TypeDefinitionRegistry core, List<String> ownTypes) {
        this.extension = extension;
        this.core = core;
        this.ownTypes = Set.copyOf(ownTypes);
        this.prefix = extension.plugin().descriptor().typePrefix();
    }

    List<PluginProblem> problems() {
        return List.copyOf(problems);
    }

    /** The types of the house that plugins may add fields to. */
    static Set<String> open() {
        Set<String> open = new TreeSet<>();
        Nouns.all().stream().filter(noun -> !noun.equals(Nouns.AUDIT_EVENT)).map(Noun::name).forEach(open::add);
        return open;
    }

    void extension(ObjectTypeExtensionDefinition type) {
        if (!open().contains(type.getName())) {
            closed(type.getName(), type);
            return;
        }
        if (!type.getImplements().isEmpty()) {
            add(PluginRule.SCHEMA_CLOSED_TYPE, type, "An extension of " + type.getName() + " may not add an interface", "Add fields only");
        }
        for (FieldDefinition field : type.getFieldDefinitions()) {
            String start = prefix.toLowerCase(Locale.ROOT);
            if (!field.getName().matches(start + "[A-Z][A-Za-z0-9]*")) {
                add(PluginRule.SCHEMA_NAME, field, type.getName() + "." + field.getName() + " must begin with '" + start
                        + "' and go on with a capital", "Call it " + start + capital(field.getName()));
            }
            if (field.getType() instanceof NonNullType) {
                add(PluginRule.SCHEMA_INVALID, field, type.getName() + "." + field.getName()
                        + " must be nullable: it is null for those who may not see it", "Take the outer exclamation mark away");
            }
            if (added.put(type.getName() + "." + field.getName(), line(field)) != null) {
                add(PluginRule.SCHEMA_DUPLICATE, field, type.getName() + "." + field.getName() + " stands twice", "Keep one of them");
            }
            shape(type.getName(), field);
        }
    }

    void ownType(ObjectTypeDefinition type) {
        named(type.getName(), type);
        if (!type.getImplements().isEmpty()) {
            add(PluginRule.SCHEMA_CLOSED_TYPE, type, type.getName() + " may not implement an interface", "Take 'implements' away");
        }
        type.getFieldDefinitions().forEach(field -> shape(type.getName(), field));
    }

    void ownEnum(EnumTypeDefinition type) {
        named(type.getName(), type);
    }

    void closed(String name, Node<?> at) {
        add(PluginRule.SCHEMA_CLOSED_TYPE, at, name + " cannot be extended; open are " + String.join(", ", open()),
                "Extend one of these, or add a type of your own beginning with " + prefix);
    }

    void otherwise(Definition<?> definition) {
        String what = definition.getClass().getSimpleName().replaceAll("(Extension)?(Type)?(Extension)?Definition$", "");
        add(PluginRule.SCHEMA_CLOSED_TYPE, definition, "A plugin may not bring a definition of the kind " + what,
                "Use 'extend type' on an open type, 'type' and 'enum' only");
    }

    /** Each added field has a contribution with a policy, and each contribution a field. */
    void contributions() {
        Map<String, FieldContribution> given = new HashMap<>();
        for (FieldContribution field : extension.source().fields()) {
            String name = field.type() + "." + field.field();
            if (given.put(name, field) != null) {
                add(PluginRule.SCHEMA_RESOLVER, added.getOrDefault(name, 1), "Two resolvers for " + name, "Keep one of them");
            }
            if (!added.containsKey(name)) {
                add(PluginRule.SCHEMA_RESOLVER, 1, "A resolver for " + name + ", but the SDL adds no such field",
                        "Add the field by 'extend type " + field.type() + "', or take the resolver away");
            }
            if (field.policy().isEmpty()) {
                add(PluginRule.SCHEMA_POLICY, added.getOrDefault(name, 1), name + " has no policy, so no one could see it",
                        "Name the roles that may see it");
            }
        }
        added.forEach((name, line) -> {
            if (!given.containsKey(name)) {
                add(PluginRule.SCHEMA_RESOLVER, line, name + " has no resolver", "Give a FieldContribution for it");
            }
        });
    }

    private void named(String name, Node<?> at) {
        if (core.getTypeOrNull(name) != null) {
            add(PluginRule.SCHEMA_NAME, at, "The house has a type " + name + " already; a plugin may not redefine it",
                    "Use 'extend type " + name + "', or a name beginning with " + prefix);
        } else if (!name.matches(prefix + "[A-Z][A-Za-z0-9]*")) {
            add(PluginRule.SCHEMA_NAME, at, "The type " + name + " must begin with '" + prefix + "' and go on with a capital",
                    "Call it " + prefix + capital(name));
        }
    }

    private void shape(String type, FieldDefinition field) {
        String target = name(field.getType());
        boolean known = SCALARS.contains(target) || ownTypes.contains(target)
                || core.getTypeOrNull(target, EnumTypeDefinition.class) != null;
        if (!known) {
            add(PluginRule.SCHEMA_INVALID, field, type + "." + field.getName() + " is of the type " + target
                    + "; allowed are the plugin's own types, the house's enums and " + new TreeSet<>(SCALARS), "Use one of these types");
        }
        if (!field.getInputValueDefinitions().isEmpty()) {
            add(PluginRule.SCHEMA_INVALID, field, type + "." + field.getName() + " may not have arguments: resolvers get none",
                    "Take the arguments away");
        }
    }

    private static String name(Type<?> type) {
        return switch (type) {
            case NonNullType inner -> name(inner.getType());
            case ListType inner -> name(inner.getType());
            case TypeName named -> named.getName();
            default -> "?";
        };
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    static int line(Node<?> node) {
        return node.getSourceLocation() == null ? 1 : Math.max(1, node.getSourceLocation().getLine());
    }

    private void add(PluginRule rule, Node<?> at, String message, String remedy) {
        add(rule, line(at), message, remedy);
    }

    private void add(PluginRule rule, int line, String message, String remedy) {
        problems.add(extension.problem(rule, line, message, remedy));
    }
}
