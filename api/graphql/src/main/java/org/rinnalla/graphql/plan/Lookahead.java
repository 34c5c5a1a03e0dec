package org.rinnalla.graphql.plan;

import graphql.schema.SelectedField;
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
        return list(noun, field, more, 0, Path.ROOT);
    }

    /** What is selected of rows that are fetched by their ids. */
    public Selection rows(Noun noun, Selected field) {
        return selection(noun, field.fields(), Windows.MANY_PARENTS, Path.ROOT);
    }

    /** The same for one row whose id is known, so that the lists below it can be paged through. */
    public Selection row(Noun noun, Selected field, long row) {
        return selection(noun, field.fields(), row, Path.ROOT);
    }

    private ListQuery list(Noun noun, Selected field, Filter more, long parent, Path path) {
        Picks picks = new Picks();
        boolean total = false;
        for (SelectedField part : field.fields()) {
            switch (part.getName()) {
                case "nodes" -> select(noun, part.getSelectionSet().getImmediateFields(), Windows.MANY_PARENTS,
                        path.then(part.getResultKey(), Kind.NODES), picks);
                case "edges" -> {
                    for (SelectedField node : part.getSelectionSet().getImmediateFields()) {
                        if (node.getName().equals("node")) {
                            select(noun, node.getSelectionSet().getImmediateFields(), Windows.MANY_PARENTS,
                                    path.then(part.getResultKey(), Kind.EDGES).then(node.getResultKey(), Kind.FIELD), picks);
                        }
                    }
                }
                case "totalCount" -> total = true;
                default -> {
                }
            }
        }
        Map<String, Object> given = field.arguments();
        Filter asked = new Filters(planning.ids(), context.actor().tenantId()).of(noun, given.get("filter"));
        Filter filter = more.equals(Filter.ALL) ? asked : Filter.and(more, asked);
        List<OrderBy> order = Orders.of(planning.policy(), context.actor().role(), noun, given.get("order"));
        ListQuery query = new ListQuery(picks.selection(noun), filter, order, Window.first(1), total);
        return Windows.apply(context, planning.cursors(), query, Windows.Arguments.of(field.name(), given), parent);
    }

    private Selection selection(Noun noun, List<SelectedField> fields, long row, Path path) {
        Picks picks = new Picks();
        select(noun, fields, row, path, picks);
        return picks.selection(noun);
    }

    private void select(Noun noun, List<SelectedField> fields, long row, Path path, Picks picks) {
        for (SelectedField field : fields) {
            Meaning meaning = planning.meanings().of(noun, field.getName());
            if (meaning == null || !field.getObjectTypeNames().contains(noun.name())) {
                continue;
            }
            Path here = path.then(field.getResultKey(), Kind.FIELD);
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
                        picks.add(new Pick.Derived(field.getResultKey(), words, words.needs()));
                    }
                }
                case Meaning.Activity activity -> activity(activity, field, here, picks);
                case Meaning.Contributed contributed -> contributed(noun, contributed, here, picks);
            }
        }
    }

    private void plain(Noun noun, Attribute attribute, Path here, Picks picks) {
        if (may(noun, attribute.name(), here)) {
            picks.add(new Pick.Plain(new Meaning.Plain(attribute).key(), attribute));
        }
    }

    private void link(Noun noun, Relation relation, SelectedField field, long row, Path here, Picks picks) {
        Noun target = relation.targetNoun();
        if (!may(noun, relation.name(), here) || !reaches(target, here)) {
            return;
        }
        String key = field.getResultKey();
        picks.add(switch (relation.kind()) {
            case ONE -> new Pick.One(key, relation,
                    selection(target, field.getSelectionSet().getImmediateFields(), Windows.MANY_PARENTS, here));
            case MANY -> new Pick.Many(key, relation, list(target, Selected.of(field), Filter.ALL, row, here));
            case AT_DATE -> new Pick.AtDate(key, relation, on(field),
                    selection(target, field.getSelectionSet().getImmediateFields(), Windows.MANY_PARENTS, here));
        });
    }

    private void activity(Meaning.Activity activity, SelectedField field, Path here, Picks picks) {
        if (!may(Nouns.ENROLMENT, "mainActivity", here) || !reaches(Nouns.PLACEMENT, here)) {
            return;
        }
        ActivityAt at = new ActivityAt(planning.catalogue(), on(field), activity.text() ? Optional.of(locale(field)) : Optional.empty());
        picks.add(new Pick.Derived(field.getResultKey(), at, at.needs()));
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

    private static LocalDate on(SelectedField field) {
        return (LocalDate) Objects.requireNonNull(field.getArguments().get("on"));
    }

    private Locale locale(SelectedField field) {
        return field.getArguments().get("locale") instanceof Locale locale ? locale : context.locale();
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
