package org.rinnalla.core.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.rinnalla.core.audit.AuditEntry;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Relation;

/** Adds to a query what the audit trail must know of its rows, and reads it off again. */
final class Traces {
    /** Under this key each row that concerns a participant says which. */
    static final String PARTICIPANT = "$participantId";

    private Traces() {}

    /**
     * What is known of a selection once and for all.
     *
     * @param traced it, with what the trail must know
     * @param fields that it shows
     * @param walk through its rows
     */
    record Known(Selection traced, List<String> fields, Walk walk) {}

    private static Known known(Selection selection) {
        Known known = selection.traces();
        if (known == null) {
            Selection traced = traced(selection, false);
            known = new Known(traced, found(traced), Walk.of(traced));
            traced.traces(known);
            selection.traces(known);
        }
        return known;
    }

    static ListQuery traced(ListQuery query) {
        return new ListQuery(known(query.selection()).traced(), query.filter(), query.order(), query.window(), query.total());
    }

    private static Selection traced(Selection selection, boolean told) {
        Noun noun = selection.noun();
        List<Pick> picks = new ArrayList<>();
        for (Pick pick : selection.picks()) {
            picks.add(switch (pick) {
                case Pick.One one ->
                    new Pick.One(one.key(), one.relation(), traced(one.selection(), sameParticipant(noun, one.relation())));
                case Pick.Many many -> {
                    ListQuery query = many.query();
                    yield new Pick.Many(many.key(), many.relation(),
                            new ListQuery(traced(query.selection(), sameParticipant(noun, many.relation())), query.filter(), query.order(),
                                    query.window(), query.total()));
                }
                case Pick.AtDate at -> new Pick.AtDate(at.key(), at.relation(), at.on(),
                        traced(at.selection(), sameParticipant(noun, at.relation())));
                case Pick.Plain plain -> plain;
                case Pick.Derived derived -> derived;
            });
        }
        if (!told && noun.find("participantId").isPresent()) {
            picks.add(new Pick.Plain(PARTICIPANT, noun.attribute("participantId")));
        }
        return new Selection(noun, picks);
    }

    /** The rows at the other end are about the participant that this row is about already. */
    private static boolean sameParticipant(Noun noun, Relation relation) {
        return noun.concernsParticipant() && relation.kind() != Relation.Kind.ONE;
    }

    static AuditEntry.Seen seen(Selection selection, List<Row> rows) {
        Known known = known(selection);
        Tally tally = new Tally();
        tally.collect(known.walk(), rows);
        return tally.seen(known.fields());
    }

    static List<String> fields(Selection selection) {
        return known(selection).fields();
    }

    private static List<String> found(Selection selection) {
        Set<String> fields = new LinkedHashSet<>();
        fields(selection, fields);
        return List.copyOf(fields);
    }

    private static void fields(Selection selection, Set<String> fields) {
        String type = selection.noun().name() + ".";
        for (Pick pick : selection.picks()) {
            switch (pick) {
                case Pick.Plain plain -> {
                    if (plain.attribute().shown()) {
                        fields.add(type + plain.attribute().name());
                    }
                }
                case Pick.One one -> fields(one.selection(), fields);
                case Pick.Many many -> fields(many.query().selection(), fields);
                case Pick.AtDate at -> fields(at.selection(), fields);
                case Pick.Derived derived -> fields.add(type + derived.derivation().name());
            }
        }
    }
}
