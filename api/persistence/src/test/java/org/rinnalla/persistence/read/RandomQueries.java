package org.rinnalla.persistence.read;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.rinnalla.core.access.Policy;
import org.rinnalla.core.model.Attribute;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Relation;
import org.rinnalla.core.model.ValueType;
import org.rinnalla.core.read.Filter;
import org.rinnalla.core.read.Filter.Operator;
import org.rinnalla.core.read.ListQuery;
import org.rinnalla.core.read.OrderBy;
import org.rinnalla.core.read.Pick;
import org.rinnalla.core.read.Selection;
import org.rinnalla.core.read.Window;
import org.rinnalla.spi.Role;

/** Whatever a role may ask of a noun, at random: filters, orders, nested lists, totals. */
final class RandomQueries {
    private static final List<String> TEXTS = List.of("canary-1", "canary-2", "Bakery", "Dairy", "Quarry", "A1", "B2", "Family1%", "Given",
            "INTERNSHIP", "MEETING", "OFFICE", "COMMUNITY", "WORK", "xx");
    private final Policy policy = Policy.standard();
    private final Role role;
    private final Random random;

    RandomQueries(Role role, Random random) {
        this.role = role;
        this.random = random;
    }

    ListQuery of(Noun noun) {
        return list(noun, 2);
    }

    private ListQuery list(Noun noun, int depth) {
        List<OrderBy> order = new ArrayList<>();
        shown(noun).filter(Attribute::orderable).filter(one -> random.nextInt(4) == 0).findFirst()
                .ifPresent(one -> order.add(new OrderBy(one, random.nextBoolean())));
        return new ListQuery(selection(noun, depth), filter(noun, 2), order,
                new Window(random.nextInt(3) == 0 ? 3 : 200, random.nextInt(4) == 0, Optional.empty()), random.nextBoolean());
    }

    private Selection selection(Noun noun, int depth) {
        List<Pick> picks = new ArrayList<>();
        shown(noun).filter(one -> one.type() != ValueType.NATIONAL_ID && one.type() != ValueType.ID)
                .forEach(one -> picks.add(new Pick.Plain(one.name(), one)));
        for (Relation relation : noun.relations()) {
            if (depth == 0 || !open(noun, relation) || random.nextInt(3) == 0) {
                continue;
            }
            picks.add(switch (relation.kind()) {
                case ONE -> new Pick.One(relation.name(), relation, selection(relation.targetNoun(), depth - 1));
                case MANY -> new Pick.Many(relation.name(), relation, list(relation.targetNoun(), depth - 1));
                case AT_DATE -> new Pick.AtDate(relation.name(), relation, LocalDate.of(2026, 6, 1),
                        selection(relation.targetNoun(), depth - 1));
            });
        }
        return new Selection(noun, picks);
    }

    private Filter filter(Noun noun, int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 8)) {
            case 0 -> Filter.ALL;
            case 1, 2 -> condition(noun);
            case 3 -> link(noun);
            case 4 -> new Filter.Not(filter(noun, depth - 1));
            case 5 -> new Filter.Or(List.of(filter(noun, depth - 1), filter(noun, depth - 1)));
            case 6 -> Filter.and(filter(noun, depth - 1), filter(noun, depth - 1));
            default -> exists(noun, depth);
        };
    }

    private Filter condition(Noun noun) {
        List<Attribute> all = shown(noun).filter(Attribute::filterable).filter(one -> value(one).isPresent()).toList();
        if (all.isEmpty()) {
            return Filter.ALL;
        }
        Attribute attribute = all.get(random.nextInt(all.size()));
        if (random.nextInt(4) == 0) {
            return new Filter.Absent(attribute);
        }
        boolean text = attribute.type() == ValueType.TEXT || attribute.type() == ValueType.CODE;
        List<Operator> operators = text
                ? List.of(Operator.EQUAL, Operator.STARTS_WITH, Operator.GREATER)
                : List.of(Operator.EQUAL, Operator.AT_MOST, Operator.GREATER);
        return new Filter.Compare(attribute, operators.get(random.nextInt(3)), value(attribute).orElseThrow());
    }

    /** By the key of a to-one relation. */
    private Filter link(Noun noun) {
        List<Relation> all = noun.relations().stream().filter(one -> one.kind() == Relation.Kind.ONE && open(noun, one)).toList();
        if (all.isEmpty()) {
            return Filter.ALL;
        }
        Relation relation = all.get(random.nextInt(all.size()));
        Object id = switch (relation.target()) {
            case "Participant", "Enrolment" -> 1000L + random.nextInt(20);
            case "Unit" -> 11L + random.nextInt(2);
            default -> 1L + random.nextInt(3);
        };
        return new Filter.Compare(noun.attribute(relation.localKey()), Operator.EQUAL, id);
    }

    private Filter exists(Noun noun, int depth) {
        List<Relation> all = noun.relations().stream().filter(one -> one.kind() == Relation.Kind.MANY && open(noun, one)).toList();
        return all.isEmpty()
                ? Filter.ALL
                : exists(all.get(random.nextInt(all.size())), depth);
    }

    private Filter exists(Relation relation, int depth) {
        return new Filter.Exists(relation, filter(relation.targetNoun(), depth - 1));
    }

    private Optional<Object> value(Attribute attribute) {
        return switch (attribute.type()) {
            case TEXT, CODE -> Optional.of(TEXTS.get(random.nextInt(TEXTS.size())));
            case ENUM -> Optional.of(attribute.constants().get(random.nextInt(attribute.constants().size())));
            case DATE -> Optional.of(LocalDate.of(2026, 1 + random.nextInt(11), 1));
            case INSTANT -> Optional.of(Instant.parse("2026-01-01T00:00:00Z"));
            case INTEGER -> Optional.of(random.nextInt(50));
            case BOOLEAN -> Optional.of(random.nextBoolean());
            case ID -> Optional.of(1000L + random.nextInt(20));
            default -> Optional.empty();
        };
    }

    private java.util.stream.Stream<Attribute> shown(Noun noun) {
        return noun.attributes().stream().filter(one -> one.shown() && policy.mayShow(role, noun, one.name()));
    }

    private boolean open(Noun noun, Relation relation) {
        return policy.mayShow(role, noun, relation.name()) && policy.rows(role, relation.targetNoun()).isPresent();
    }
}
