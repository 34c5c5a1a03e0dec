package org.rinnalla.graphql.schema;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rinnalla.core.access.Policy;
import org.rinnalla.core.access.WritePolicy;
import org.rinnalla.core.model.Attribute;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.model.Relation;
import org.rinnalla.core.model.ValueType;
import org.rinnalla.core.write.command.CommandKind;
import org.rinnalla.core.write.command.CommandKinds;
import org.rinnalla.core.write.command.InputField;
import org.rinnalla.core.write.command.InputField.Need;
import org.rinnalla.graphql.plan.Meaning;
import org.rinnalla.graphql.plan.Orders;
import org.rinnalla.spi.Role;

/** Prints a sheet's file: form and rights follow from the model, the words are kept from the file as it stands. */
final class SheetSdl {
    private static final String SINCE = "Since 0.1.";
    private final Noun noun;
    private final Policy policy = Policy.standard();
    private final WritePolicy writes = WritePolicy.standard();
    private final SheetWords words;
    private final Set<String> enums;
    private final SdlText text = new SdlText();

    /** @param enums those that other files define; what this file defines is added */
    SheetSdl(Noun noun, SheetWords words, Set<String> enums) {
        this.noun = noun;
        this.words = words;
        this.enums = enums;
    }

    String print() {
        type();
        connection();
        filter();
        order();
        for (Attribute attribute : noun.attributes()) {
            if (!attribute.enumName().isEmpty() && enums.add(attribute.enumName())) {
                constants(attribute);
            }
        }
        elsewhere();
        query();
        commands();
        return text.toString();
    }

    private void type() {
        text.describe("", words.of(noun.name()) + " Rows seen by " + list(rows(noun)) + ". " + SINCE);
        text.line("type " + noun + " implements Node {");
        Meaning.of(noun).forEach((name, meaning) -> {
            switch (meaning) {
                case Meaning.Id _ -> field(name, "Opaque global id; good for node(id:). Unique over all types.", "id", "ID!");
                case Meaning.Plain(Attribute attribute) -> field(name, words.ofField(noun, attribute), name, type(attribute));
                case Meaning.Label(Attribute attribute) -> label(name, attribute);
                case Meaning.Link(Relation relation) -> link(noun, relation);
                default -> throw new IllegalStateException(noun + "." + name + " is written by hand");
            }
        });
        text.line("}").line("");
    }

    private void label(String name, Attribute attribute) {
        boolean several = attribute.type() == ValueType.ENUM_SET;
        text.describe("  ",
                "Name of " + words(attribute.name()) + ", in the given language or the caller's." + seen(attribute.name()) + " " + SINCE);
        text.line("  " + name + "(").describe("    ", "The language as a BCP 47 tag; leave out for the caller's own.")
                .line("    locale: Locale");
        String type = several ? "[String!]" : "String";
        text.line("  ): " + type + (attribute.required() && all(attribute.name()) ? "!" : ""));
    }

    /** A list of sheets stands in the sheets' file, beside all else that leads to them. */
    private void link(Noun from, Relation relation) {
        boolean here = from.equals(noun);
        if (here && relation.kind() == Relation.Kind.MANY && relation.targetNoun().isSheet()) {
            return;
        }
        String told = words.of(from + "." + relation.name()) + seen(from, relation.name());
        switch (relation.kind()) {
            case ONE -> text.describe("  ", told + " " + SINCE).line("  " + relation.name() + ": " + relation.target());
            case MANY -> {
                text.describe("  ", told + " " + SINCE).line("  " + relation.name() + "(");
                page(relation.targetNoun());
                text.line("  ): " + relation.target() + "Connection");
            }
            case AT_DATE -> text.describe("  ", told + " " + SINCE).line("  " + relation.name() + "(").describe("    ", "The day.")
                    .line("    on: Date!").line("  ): " + relation.target());
        }
    }

    private void field(String name, String told, String governed, String type) {
        boolean every = governed.equals("id") || all(governed);
        text.describe("  ", told + (governed.equals("id") ? "" : seen(governed)) + " " + SINCE)
                .line("  " + name + ": " + (every ? type : type.replaceAll("!$", "")));
    }

    private static String type(Attribute attribute) {
        String type = switch (attribute.type()) {
            case ID -> "ID";
            case TEXT, CODE, NATIONAL_ID -> "String";
            case ENUM -> attribute.enumName();
            case ENUM_SET -> "[" + attribute.enumName() + "!]";
            case DATE -> "Date";
            case INSTANT -> "DateTime";
            case INTEGER -> attribute.name().equals("percent") ? "Percent" : "Int";
            case DECIMAL -> "Decimal";
            case BOOLEAN -> "Boolean";
            case STATEMENTS -> "[Statement!]";
        };
        return attribute.required() ? type + "!" : type;
    }

    private void connection() {
        String several = words(noun.plural());
        text.describe("", "A page of " + several + ". " + SINCE).line("type " + noun + "Connection {");
        text.describe("  ", "Rows with their cursors. " + SINCE).line("  edges: [" + noun + "Edge!]!");
        text.describe("  ", "The rows alone. " + SINCE).line("  nodes: [" + noun + "!]!");
        text.describe("  ", "Where the page stands in the list. " + SINCE).line("  pageInfo: PageInfo!");
        text.describe("  ", "How many rows there are on all pages; counted only when it is asked for. " + SINCE).line("  totalCount: Int!")
                .line("}").line("");
        text.describe("", "A row of a page with its cursor. " + SINCE).line("type " + noun + "Edge {");
        text.describe("  ", "Where the row stands; good for after and before of the same list, asked by the same caller. " + SINCE)
                .line("  cursor: String!");
        text.describe("  ", "The row. " + SINCE).line("  node: " + noun + "!").line("}").line("");
    }

    private void filter() {
        String self = noun + "Filter";
        text.describe("",
                "Which " + words(noun.plural()) + ": every condition that is given must hold. A field may be used by those who may see it. "
                        + SINCE)
                .line("input " + self + " {");
        text.describe("  ", "All of these hold.").line("  and: [" + self + "!]");
        text.describe("  ", "At least one of these holds.").line("  or: [" + self + "!]");
        text.describe("  ", "This does not hold.").line("  not: " + self);
        for (Attribute attribute : noun.attributes()) {
            if (attribute.filterable()) {
                text.describe("  ", "By " + words(attribute.name()) + ".").line("  " + attribute.name() + ": " + filterType(attribute));
            }
        }
        for (Relation relation : noun.relations()) {
            boolean list = relation.kind() == Relation.Kind.MANY;
            if (list && !relation.targetNoun().isSheet() || relation.kind() == Relation.Kind.ONE) {
                condition(relation);
            }
        }
        text.line("}").line("");
    }

    private void condition(Relation relation) {
        if (relation.kind() == Relation.Kind.ONE) {
            text.describe("  ", "By the id of the " + words(relation.name()) + ".").line("  " + relation.name() + ": ID");
        } else {
            text.describe("  ",
                    "There is at least one of the " + words(relation.name()) + " for which this holds and that the caller may see.")
                    .line("  " + relation.name() + ": " + relation.target() + "Filter");
        }
    }

    private static String filterType(Attribute attribute) {
        return switch (attribute.type()) {
            case ID -> "IdFilter";
            case TEXT, CODE, NATIONAL_ID -> "StringFilter";
            case ENUM -> attribute.enumName() + "Filter";
            case DATE -> "DateFilter";
            case INSTANT -> "DateTimeFilter";
            case INTEGER -> "IntFilter";
            case DECIMAL -> "DecimalFilter";
            case BOOLEAN -> "Boolean";
            case ENUM_SET, STATEMENTS -> throw new IllegalStateException(attribute + " cannot be filtered by");
        };
    }

    private void order() {
        text.describe("", "In what order " + words(noun.plural()) + " stand. " + SINCE).line("enum " + noun + "Order {");
        for (Attribute attribute : noun.attributes()) {
            if (attribute.orderable()) {
                String name = attribute.name().replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
                text.describe("  ", "By " + words(attribute.name()) + ", upwards.").line("  " + name + "_ASC");
                text.describe("  ", "By " + words(attribute.name()) + ", downwards.").line("  " + name + "_DESC");
            }
        }
        text.line("}").line("");
    }

    private void constants(Attribute attribute) {
        String name = attribute.enumName();
        text.describe("", words.of(name) + " " + SINCE).line("enum " + name + " {");
        for (String constant : attribute.constants()) {
            text.describe("  ", words.of(name + "." + constant)).line("  " + constant);
        }
        text.line("}").line("");
        if (Nouns.all().stream().flatMap(each -> each.attributes().stream())
                .noneMatch(each -> each.type() == ValueType.ENUM && each.filterable() && each.enumName().equals(name))) {
            return;
        }
        text.describe("", "Conditions on a value of " + name + "; all that are given must hold. " + SINCE)
                .line("input " + name + "Filter {");
        text.describe("  ", "Equal to this value.").line("  eq: " + name);
        text.describe("  ", "One of these values, 1–100 of them.").line("  in: [" + name + "!]").line("}").line("");
    }

    /** What leads here from other types. */
    private void elsewhere() {
        for (Noun from : Nouns.all()) {
            List<Relation> ways = from.relations().stream().filter(way -> way.target().equals(noun.name()))
                    .filter(way -> way.kind() == Relation.Kind.MANY || !from.isSheet()).toList();
            if (ways.isEmpty()) {
                continue;
            }
            text.line("extend type " + from + " {");
            for (Relation way : ways) {
                if (from.equals(noun)) {
                    text.describe("  ", words.of(from + "." + way.name()) + seen(from, way.name()) + " " + SINCE)
                            .line("  " + way.name() + "(");
                    page(noun);
                    text.line("  ): " + noun + "Connection");
                } else {
                    link(from, way);
                }
            }
            text.line("}").line("").line("extend input " + from + "Filter {");
            ways.forEach(this::condition);
            text.line("}").line("");
        }
    }

    private void query() {
        String single = noun.name().substring(0, 1).toLowerCase(Locale.ROOT) + noun.name().substring(1);
        text.line("extend type Query {");
        String one = words(single);
        text.describe("  ", (one.matches("[aeiou].*") ? "An " : "A ") + one
                + " by its id; null with NOT_FOUND when there is none that the caller may know of. " + SINCE);
        text.line("  " + single + "(").describe("    ", "Id of the " + one + ".").line("    id: ID!").line("  ): " + noun);
        text.describe("  ", "The " + words(noun.plural()) + " that the caller may see. " + SINCE).line("  " + noun.plural() + "(");
        page(noun);
        text.line("  ): " + noun + "Connection").line("}").line("");
    }

    private void page(Noun target) {
        text.describe("    ", "How many from the beginning, 1–100; give first or last.").line("    first: Int");
        text.describe("    ", "Only those after this cursor.").line("    after: String");
        text.describe("    ", "How many from the end, 1–100; give first or last.").line("    last: Int");
        text.describe("    ", "Only those before this cursor.").line("    before: String");
        text.describe("    ", "Which rows; leave out for all that the caller may see.").line("    filter: " + target + "Filter");
        text.describe("    ", "In what order, at most three; left out: " + Orders.usualConstant(target)
                + " for those who may see it. The id breaks ties.").line("    order: [" + target + "Order!]");
    }

    private void commands() {
        List<CommandKind> kinds = CommandKinds.all().stream().filter(kind -> kind.noun().equals(noun)).toList();
        if (kinds.isEmpty()) {
            return;
        }
        text.line("extend type Mutation {");
        for (CommandKind kind : kinds) {
            text.describe("  ", words.of("Mutation." + kind.name()) + " Done by " + list(writes.roles(kind)) + ". " + SINCE);
            text.line("  " + kind.name() + "(").describe("    ", "What to do it with.")
                    .line("    input: " + capital(kind.name()) + "Input!")
                    .line("  ): " + capital(kind.name()) + "Payload!");
        }
        text.line("}").line("");
        kinds.forEach(this::command);
    }

    private void command(CommandKind kind) {
        String name = capital(kind.name());
        text.describe("", "Input of " + kind.name() + ". " + SINCE).line("input " + name + "Input {");
        for (InputField field : kind.fields()) {
            text.describe("  ", words.ofInput(kind, field) + stays(field)).line("  " + field.idName() + ": " + inputType(field)
                    + (field.need() == Need.REQUIRED ? "!" : ""));
        }
        text.describe("  ",
                "A key of your own for this attempt, 1–100 characters: sent again with the same input it gives the same answer and does"
                        + " nothing twice; with another input IDEMPOTENCY_KEY_REUSED.")
                .line("  idempotencyKey: String").line("}").line("");
        text.describe("", "What came of " + kind.name() + ". " + SINCE).line("type " + name + "Payload {");
        text.describe("  ", "The row as it is now; null when the step was refused. " + SINCE)
                .line("  " + noun.name().substring(0, 1).toLowerCase(Locale.ROOT) + noun.name().substring(1) + ": " + noun);
        text.describe("  ", "Why it was refused, everything at once; empty when it was done. " + SINCE).line("  userErrors: [UserError!]!");
        text.describe("  ", "What to mind although it was done. " + SINCE).line("  warnings: [UserError!]!").line("}").line("");
    }

    private static String stays(InputField field) {
        return switch (field.need()) {
            case CHANGE -> " Left out: it stays; null: cleared.";
            case CHANGE_NOT_CLEAR -> " Left out: it stays.";
            default -> "";
        };
    }

    private String inputType(InputField field) {
        return switch (field.type()) {
            case ID -> "ID";
            case TEXT, CODE -> "String";
            case NATIONAL_ID -> "NationalId";
            case ENUM -> enumOf(field);
            case ENUM_SET -> "[" + enumOf(field) + "!]";
            case DATE -> "Date";
            case INTEGER -> field.name().equals("percent") ? "Percent" : "Int";
            case DECIMAL -> "Decimal";
            case BOOLEAN -> "Boolean";
            case STATEMENTS -> "[StatementInput!]";
            case INSTANT -> throw new IllegalStateException(field + " cannot be given");
        };
    }

    private String enumOf(InputField field) {
        return noun.find(field.name()).map(Attribute::enumName).filter(name -> !name.isEmpty())
                .orElseThrow(() -> new IllegalStateException(noun + " has no enum '" + field.name() + "', which a command gives"));
    }

    private boolean all(String field) {
        return policy.roles(noun, field).containsAll(rows(noun));
    }

    private String seen(String field) {
        return seen(noun, field);
    }

    private String seen(Noun of, String field) {
        Set<Role> seen = new HashSet<>(rows(of));
        seen.retainAll(policy.roles(of, field));
        return seen.equals(rows(of)) ? "" : " Seen by " + list(seen) + ".";
    }

    private Set<Role> rows(Noun of) {
        Set<Role> rows = new HashSet<>();
        Arrays.stream(Role.values()).filter(role -> policy.rows(role, of).isPresent()).forEach(rows::add);
        return rows;
    }

    private static String list(Set<Role> roles) {
        return String.join(", ", Arrays.stream(Role.values()).filter(roles::contains).map(Enum::name).toList());
    }

    static String words(String camel) {
        return camel.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT).strip();
    }

    static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
