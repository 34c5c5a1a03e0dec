package org.rinnalla.core.access;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rinnalla.core.Actor;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.UnitScope;
import org.rinnalla.core.access.LocalRules.Local;
import org.rinnalla.core.data.KeptField;
import org.rinnalla.core.model.Attribute;
import org.rinnalla.core.model.ConsentPurpose;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.read.Filter;
import org.rinnalla.core.read.Guard;
import org.rinnalla.core.read.ListQuery;
import org.rinnalla.core.read.OrderBy;
import org.rinnalla.core.read.Pick;
import org.rinnalla.core.read.Scope;
import org.rinnalla.core.read.Scopes;
import org.rinnalla.core.read.Selection;
import org.rinnalla.spi.ProtectionGrade;
import org.rinnalla.spi.Reach;
import org.rinnalla.spi.Role;

/** The one access filter: what a query may touch, and which rows it reaches. */
public final class Access {
    /** Roles in which staff can be named as those who may see a person under protection. */
    private static final Set<Role> SEE_BY_NAME = EnumSet.of(Role.EMPLOYMENT_SPECIALIST, Role.TEAM_LEADER, Role.PROGRAMME_MANAGER,
            Role.CARE_CONTACT, Role.PEER_SUPPORTER, Role.OUTREACH_WORKER);
    private final Policy policy;
    private final LocalRules rules;

    public Access(Policy policy, LocalRules rules) {
        this.policy = policy;
        this.rules = rules;
    }

    /** Whether a role sees people under protection whom it is named for. */
    public static boolean seesByName(Role role) {
        return SEE_BY_NAME.contains(role);
    }

    public Policy policy() {
        return policy;
    }

    /** The day at the tenant's place. */
    public LocalDate today(RequestContext context) {
        return rules.of(context).today();
    }

    /** What the caller reaches in one read. */
    public Scopes scopes(RequestContext context, Guard.Use use) {
        Local local = rules.of(context);
        Guard guard = guard(context.actor(), local, use);
        return new Scopes() {
            @Override
            public Scope of(Noun noun) {
                return scope(context.actor(), local, noun);
            }

            @Override
            public Guard guard() {
                return guard;
            }
        };
    }

    private static Guard guard(Actor actor, Local local, Guard.Use use) {
        if (actor.role() == Role.PARTICIPANT) {
            return new Guard.Open();
        }
        Map<String, ProtectionGrade> grades = new HashMap<>();
        local.grades().forEach(grade -> grades.put(grade.code(), grade));
        return new Guard.Closed(grades, use,
                SEE_BY_NAME.contains(actor.role()) ? Optional.of(new Guard.Named(actor.subject(), local.today())) : Optional.empty());
    }

    /** What the caller may have counted; every row stands, as no row leaves. */
    public Scopes counted(RequestContext context) {
        Local local = rules.of(context);
        return new Scopes() {
            @Override
            public Scope of(Noun noun) {
                return policy.counts(context.actor().role(), noun).map(reach -> scope(context.actor(), local, noun, reach))
                        .orElseGet(Scope.Nothing::new);
            }

            @Override
            public Guard guard() {
                return new Guard.Open();
            }
        };
    }

    private Scope scope(Actor actor, Local local, Noun noun) {
        Scope reached = policy.rows(actor.role(), noun).map(reach -> scope(actor, local, noun, reach)).orElseGet(Scope.Nothing::new);
        return noun.openBy().isEmpty() || reached instanceof Scope.Nothing ? reached : new Scope.Unsealed(reached, actor.subject());
    }

    private static Scope scope(Actor actor, Local local, Noun noun, Reach reach) {
        return switch (reach) {
            case TENANT -> new Scope.Tenant();
            case UNIT -> agreed(actor, local, noun, switch (actor.units()) {
                case UnitScope.AllUnits() -> new Scope.Tenant();
                case UnitScope.Units(var ids) -> ids.isEmpty() ? new Scope.Nothing() : new Scope.Units(ids);
            });
            case OWN -> actor.role() == Role.PARTICIPANT
                    ? new Scope.OwnParticipant(actor.subject())
                    : new Scope.OwnStaff(actor.subject(), Scope.Wall.around(local.consented(), local.today()));
        };
    }

    /** A peer supporter sees who the participant is, and beyond that only what the participant agreed to. */
    private static Scope agreed(Actor actor, Local local, Noun noun, Scope within) {
        boolean beyond = actor.role() == Role.PEER_SUPPORTER && noun.concernsParticipant() && noun != Nouns.PARTICIPANT;
        return beyond && !(within instanceof Scope.Nothing)
                ? new Scope.Agreed(within, ConsentPurpose.PEER_INSIGHT, local.today(), actor.subject())
                : within;
    }

    /** Refuses a query that touches what the caller may not see: picked, filtered by or ordered by. */
    public void check(Actor actor, ListQuery query) {
        check(actor, query.selection());
        checkFilter(actor, query.selection().noun(), query.filter());
        for (OrderBy order : query.order()) {
            field(actor, query.selection().noun(), order.attribute().name());
        }
    }

    /** Refuses a selection that shows what the caller may not see. */
    public void check(Actor actor, Selection selection) {
        Noun noun = selection.noun();
        if (policy.rows(actor.role(), noun).isEmpty()) {
            throw denied(actor, noun.name());
        }
        for (Pick pick : selection.picks()) {
            switch (pick) {
                case Pick.Plain plain -> {
                    if (plain.attribute().shown()) {
                        field(actor, noun, plain.attribute().name());
                    }
                }
                case Pick.One one -> {
                    field(actor, noun, one.relation().name());
                    check(actor, one.selection());
                }
                case Pick.Many many -> {
                    field(actor, noun, many.relation().name());
                    check(actor, many.query());
                }
                case Pick.AtDate at -> {
                    field(actor, noun, at.relation().name());
                    check(actor, at.selection());
                }
                case Pick.Derived derived -> derived.derivation().readers().ifPresentOrElse(
                        readers -> extended(actor, noun, derived.derivation().name(), readers),
                        () -> field(actor, noun, derived.derivation().name()));
            }
        }
    }

    private void checkFilter(Actor actor, Noun noun, Filter filter) {
        switch (filter) {
            case Filter.And(var filters) -> filters.forEach(each -> checkFilter(actor, noun, each));
            case Filter.Or(var filters) -> filters.forEach(each -> checkFilter(actor, noun, each));
            case Filter.Not(var inner) -> checkFilter(actor, noun, inner);
            case Filter.Compare compare -> filterField(actor, noun, compare.attribute());
            case Filter.In in -> filterField(actor, noun, in.attribute());
            case Filter.Absent absent -> filterField(actor, noun, absent.attribute());
            case Filter.Exists exists -> {
                field(actor, noun, exists.relation().name());
                checkFilter(actor, exists.relation().targetNoun(), exists.filter());
            }
        }
    }

    private void filterField(Actor actor, Noun noun, Attribute attribute) {
        String name = attribute.name();
        if (attribute.extended().isPresent()) {
            extended(actor, noun, name, attribute.extended().get().readers());
        } else if (attribute.shown()) {
            field(actor, noun, name);
        } else if (name.endsWith("Id") && noun.findRelation(name.substring(0, name.length() - 2)).isPresent()) {
            field(actor, noun, name.substring(0, name.length() - 2));
        }
    }

    /** A plugin's field: the plugin says which of the roles that reach the rows see it. */
    private void extended(Actor actor, Noun noun, String name, Set<Role> readers) {
        if (!readers.contains(actor.role()) || policy.rows(actor.role(), noun).isEmpty()) {
            throw denied(actor, noun.name() + "." + name);
        }
    }

    /** The fields of plugins that the caller may see on rows of a noun. */
    public List<KeptField> extensions(RequestContext context, Noun noun) {
        Role role = context.actor().role();
        return policy.rows(role, noun).isEmpty()
                ? List.of()
                : rules.of(context).extensions().stream()
                        .filter(field -> field.noun().equals(noun) && field.declared().readers().contains(role)).toList();
    }

    private void field(Actor actor, Noun noun, String name) {
        if (!policy.mayShow(actor.role(), noun, name)) {
            throw denied(actor, noun.name() + "." + name);
        }
    }

    private static RinnallaException denied(Actor actor, String what) {
        return new RinnallaException(ErrorCode.FORBIDDEN, "error.forbidden.field", Map.of("field", what, "role", actor.role().name()));
    }
}
