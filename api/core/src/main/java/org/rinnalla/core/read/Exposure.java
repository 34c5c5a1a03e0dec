package org.rinnalla.core.read;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.rinnalla.core.model.Attribute;
import org.rinnalla.core.model.Concealable;
import org.rinnalla.core.model.Noun;
import org.rinnalla.spi.ProtectedFact;

/** What a list tells of the people in it by its filter and order alone: whose facts these are must not be in it. */
public final class Exposure {
    private Exposure() {}

    public static Set<ProtectedFact> of(Noun noun, Filter filter, List<OrderBy> order) {
        Set<ProtectedFact> facts = EnumSet.noneOf(ProtectedFact.class);
        Concealable.row(noun).ifPresent(facts::add);
        add(noun, filter, facts);
        order.forEach(by -> Concealable.field(noun, by.attribute().name()).ifPresent(facts::add));
        return facts;
    }

    /** What a plugin keeps may tell anything. */
    private static void add(Noun noun, Attribute attribute, Set<ProtectedFact> facts) {
        if (attribute.extended().isPresent() && noun.concernsParticipant()) {
            facts.addAll(EnumSet.allOf(ProtectedFact.class));
        } else {
            Concealable.field(noun, attribute.name()).ifPresent(facts::add);
        }
    }

    private static void add(Noun noun, Filter filter, Set<ProtectedFact> facts) {
        switch (filter) {
            case Filter.And(var filters) -> filters.forEach(each -> add(noun, each, facts));
            case Filter.Or(var filters) -> filters.forEach(each -> add(noun, each, facts));
            case Filter.Not(var inner) -> add(noun, inner, facts);
            case Filter.Compare compare -> add(noun, compare.attribute(), facts);
            case Filter.In in -> add(noun, in.attribute(), facts);
            case Filter.Absent absent -> add(noun, absent.attribute(), facts);
            case Filter.Exists(var relation, var inner) -> {
                Noun target = relation.targetNoun();
                Concealable.field(noun, relation.name()).ifPresent(facts::add);
                if (noun.concernsParticipant() && target.concernsParticipant()) {
                    facts.addAll(Concealable.rows(target, relation.foreignKey()));
                    add(target, inner, facts);
                }
            }
        }
    }
}
