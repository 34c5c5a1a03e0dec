package org.rinnalla.graphql.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.access.Policy;
import org.rinnalla.core.model.Attribute;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.model.Relation;
import org.rinnalla.core.model.ValueType;
import org.rinnalla.core.read.Filter;
import org.rinnalla.core.read.ListQuery;
import org.rinnalla.core.read.OrderBy;
import org.rinnalla.core.read.Pick;
import org.rinnalla.core.read.Selection;
import org.rinnalla.core.read.Window;
import org.rinnalla.graphql.plan.Denial.Kind;
import org.rinnalla.graphql.plan.Denial.Step;

/**
 * Translates what is selected below a root field into one query of the core. Aliases, fragments and directives are resolved already by
 * the engine. What the caller may not see is left out and noted. Good for one root field.
 */
public final class Lookahead {
    private final Planning planning;
    private final RequestContext context;
    private final List<Denial> denials = new ArrayList<>();

    public Lookahead(Planning planning, RequestContext context) {
        this.planning = planning;
        this.context = context;
    }

    /** What was selected and may not be seen. */
    public List<Denial> denials() {
        return List.copyOf(denials);
    }

    /** The query of a root list. */
    public ListQuery list(Noun noun, Selected field, Filter more) {
        return query(noun, part(noun, field), field, more);
    }

    /** What is selected of a root list's rows. */
    public Part part(Noun noun, Selected field) {
        return part(noun, field, Path.ROOT);
    }

    /** The same as a query, with the arguments of the list. */
    public ListQuery query(Noun noun, Part part, Selected field, Filter more) {
        return query(noun, part, field, more, 0);
    }

    /** What is selected of rows that are fetched by their ids. */
    public Selection rows(Noun noun, Selected field) {
        return selection(noun, field.fields(), Windows.MANY_PARENTS, Path.ROOT);
    }

    /** The same for one row whose id is known, so that the lists below it can be paged through. */
    public Selection row(Noun noun, Selected field, long row) {
        return selection(noun, field.fields(), row, Path.ROOT);
    }

    /**
     * What is selected of a list.
     *
     * @param selection of its rows
     * @param total whether to count them
     */
    public record Part(Selection selection, boolean total) {}

    private Part part(Noun noun, Selected field, Path path) {
        Picks picks = new Picks();
        boolean total = false;
        for (Selected part : field.fields()) {
            switch (part.name()) {
                case "nodes" -> select(noun, part.fields(), Windows.MANY_PARENTS, path.then(part.key(), Kind.NODES), picks);
                case "edges" -> {
                    for (Selected node : part.fields()) {
                        if (node.name().equals("node")) {
                            select(noun, node.fields(), Windows.MANY_PARENTS,
                                    path.then(part.key(), Kind.EDGES).then(node.key(), Kind.FIELD), picks);
                        }
                    }
                }
                case "totalCount" -> total = true;
                default -> {
                }
            }
        }
        return new Part(picks.selection(noun), total);
    }

    private ListQuery query(Noun noun, Part part, Selected field, Filter more, long parent) {
        Map<String, Object> given = field.arguments();
        Filter asked = new Filters(planning.ids(), context.actor().tenantId(), planning.meanings()).of(noun, given.get("filter"));
        Filter filter = more.equals(Filter.ALL) ? asked : Filter.and(more, asked);
        List<OrderBy> order = Orders.of(planning.policy(), context.actor().role(), noun, given.get("order"));
        ListQuery query = new ListQuery(part.selection(), filter, order, Window.first(1), part.total());
        return Windows.apply(context, planning.cursors(), query, Windows.Arguments.of(field.name(), given), parent);
    }

    private Selection selection(Noun noun, List<Selected> fields, long row, Path path) {
        Picks picks = new Picks();
        select(noun, fields, row, path, picks);
        return picks.selection(noun);
    }

    private void select(Noun noun, List<Selected> fields, long row, Path path, Picks picks) {
        for (Selected field : fields) {
            Meaning meaning = planning.meanings().of(noun, field.name());
            if (meaning == null || !field.on(noun)) {
                continue;
            }
            Path here = path.then(field.key(), Kind.FIELD);
            switch (meaning) {
                case Meaning.Id id -> may(noun, "id", here);
                case Meaning.Plain plain -> plain(noun, plain.attribute(), here, picks);
                case Meaning.Label label -> plain(noun, label.attribute(), here, picks);
                case Meaning.Wage wage -> List.of("wageAmount", "wageCurrency", "wagePeriod")
                        .forEach(part -> plain(noun, noun.attribute(part), here, picks));
                case Meaning.Rules rules -> plain(noun, noun.attribute("definition"), here, picks);
                case Meaning.Link link -> link(noun, link.relation(), field, row, here, picks);
                case Meaning.PhaseLabel label -> {
                    if (may(noun, "phase", here)) {
                        PhaseWords words = new PhaseWords(planning.catalogue(), noun, locale(field));
                        picks.add(new Pick.Derived(field.key(), words, words.needs()));
                    }
                }
                case Meaning.Activity activity -> activity(activity, field, here, picks);
                case Meaning.Contributed contributed -> contributed(noun, contributed, here, picks);
                case Meaning.Kept kept -> {
                    if (kept.field().declared().readers().contains(context.actor().role())) {
                        picks.add(kept.field().pick(kept.key()));
                    } else {
                        deny(noun.name() + "." + kept.field().name(), here);
                    }
                }
            }
        }
    }

    private void plain(Noun noun, Attribute attribute, Path here, Picks picks) {
        if (may(noun, attribute.name(), here)) {
            picks.add(new Pick.Plain(new Meaning.Plain(attribute).key(), attribute));
        }
    }

    private void link(Noun noun, Relation relation, Selected field, long row, Path here, Picks picks) {
        Noun target = relation.targetNoun();
        if (!may(noun, relation.name(), here) || !reaches(target, here)) {
            return;
        }
        String key = field.key();
        picks.add(switch (relation.kind()) {
            case ONE -> new Pick.One(key, relation,
                    selection(target, field.fields(), Windows.MANY_PARENTS, here));
            case MANY -> new Pick.Many(key, relation, query(target, part(target, field, here), field, Filter.ALL, row));
            case AT_DATE -> new Pick.AtDate(key, relation, on(field),
                    selection(target, field.fields(), Windows.MANY_PARENTS, here));
        });
    }

    private void activity(Meaning.Activity activity, Selected field, Path here, Picks picks) {
        if (!may(Nouns.ENROLMENT, "mainActivity", here) || !reaches(Nouns.PLACEMENT, here)) {
            return;
        }
        ActivityAt at = new ActivityAt(planning.catalogue(), on(field), activity.text() ? Optional.of(locale(field)) : Optional.empty());
        picks.add(new Pick.Derived(field.key(), at, at.needs()));
    }

    /** A resolver may know the plain values that the caller may see, the national identifier left out. */
    private void contributed(Noun noun, Meaning.Contributed contributed, Path here, Picks picks) {
        if (!Grants.may(planning.policy(), context.actor(), noun, contributed.field())) {
            deny(noun.name() + "." + contributed.field().field(), here);
            return;
        }
        for (Attribute attribute : facts(planning.policy(), context, noun)) {
            picks.add(new Pick.Plain(new Meaning.Plain(attribute).key(), attribute));
        }
    }

    /** Whether the caller may see a plugin's field. */
    public static boolean maySee(Policy policy, RequestContext context, Noun noun, Meaning.Contributed contributed) {
        return Grants.may(policy, context.actor(), noun, contributed.field());
    }

    /** The attributes that a resolver is told of. */
    public static List<Attribute> facts(Policy policy, RequestContext context, Noun noun) {
        Set<ValueType> untold = Set.of(ValueType.ID, ValueType.NATIONAL_ID);
        return noun.attributes().stream().filter(one -> one.shown() && !untold.contains(one.type())
                && policy.mayShow(context.actor().role(), noun, one.name())).toList();
    }

    private boolean may(Noun noun, String field, Path here) {
        if (planning.policy().mayShow(context.actor().role(), noun, field)) {
            return true;
        }
        deny(noun.name() + "." + field, here);
        return false;
    }

    private boolean reaches(Noun target, Path here) {
        if (planning.policy().rows(context.actor().role(), target).isPresent()) {
            return true;
        }
        deny(target.name(), here);
        return false;
    }

    private void deny(String what, Path here) {
        Denial denial = new Denial(here.steps(), what);
        if (denials.stream().noneMatch(known -> known.path().equals(denial.path()))) {
            denials.add(denial);
        }
    }

    private static LocalDate on(Selected field) {
        return (LocalDate) Objects.requireNonNull(field.arguments().get("on"));
    }

    private Locale locale(Selected field) {
        return field.arguments().get("locale") instanceof Locale locale ? locale : context.locale();
    }

    /** Steps from the root field's value down. */
    private record Path(List<Step> steps) {
        static final Path ROOT = new Path(List.of());

        Path then(String key, Kind kind) {
            List<Step> more = new ArrayList<>(steps);
            more.add(new Step(key, kind));
            return new Path(List.copyOf(more));
        }
    }
}
