package org.rinnalla.core.read;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.model.Concealable;
import org.rinnalla.core.model.Noun;
import org.rinnalla.spi.ProtectedFact;

/**
 * Takes out of rows what a grade of protection conceals, before anything else sees them. A concealed value is absent, like one that was
 * never recorded; a concealed list is empty.
 */
final class Concealing {
    private final Guard.Closed guard;

    private Concealing(Guard.Closed guard) {
        this.guard = guard;
    }

    static void conceal(Guard guard, Selection selection, List<Row> rows) {
        if (guard instanceof Guard.Closed closed) {
            new Concealing(closed).rows(selection, rows, null);
        }
    }

    private void rows(Selection selection, List<Row> rows, @Nullable Protection inherited) {
        boolean others = selection.leadsToOthers();
        for (Row row : rows) {
            Protection protection = row.protection().orElse(inherited);
            if (protection != null || others) {
                row(selection, row, protection);
            }
        }
    }

    private void row(Selection selection, Row row, @Nullable Protection protection) {
        Set<ProtectedFact> facts = protection == null ? Set.of() : guard.concealed(protection);
        boolean anonymous = protection != null && guard.anonymous(protection);
        selection.picks().forEach(pick -> pick(selection.noun(), pick, row, new Hidden(facts, anonymous), protection));
    }

    private void pick(Noun noun, Pick pick, Row row, Hidden hidden, @Nullable Protection protection) {
        switch (pick) {
            case Pick.Plain plain -> {
                if (hidden.hides(noun, plain.attribute().name())) {
                    row.put(plain.key(), null);
                }
            }
            case Pick.One one -> below(noun, one.key(), one.relation().name(), one.selection(), row, hidden, protection);
            case Pick.AtDate at -> below(noun, at.key(), at.relation().name(), at.selection(), row, hidden, protection);
            case Pick.Many many -> {
                Selection selection = many.query().selection();
                if (hidden.hides(noun, many.relation().name())) {
                    OptionalLong total = many.query().total() ? OptionalLong.of(0) : OptionalLong.empty();
                    row.put(many.key(), new RowPage(List.of(), false, total, List.of()));
                } else {
                    rows(selection, row.page(many.key()).rows(), passedOn(selection, protection));
                }
            }
            case Pick.Derived derived -> derived.needs().forEach(need -> pick(noun, need, row, hidden, protection));
        }
    }

    private void below(Noun noun, String key, String relation, Selection selection, Row row, Hidden hidden,
            @Nullable Protection protection) {
        if (hidden.hides(noun, relation)) {
            row.put(key, null);
        } else {
            row.find(key, Row.class).ifPresent(each -> rows(selection, List.of(each), passedOn(selection, protection)));
        }
    }

    /** Whatever is linked to a person's row and concerns a person concerns the same one. */
    private static @Nullable Protection passedOn(Selection selection, @Nullable Protection protection) {
        return selection.noun().concernsParticipant() ? protection : null;
    }

    /**
     * What is hidden of one row.
     *
     * @param facts concealed by the grade
     * @param anonymous whether the row may not say who it is about either
     */
    private record Hidden(Set<ProtectedFact> facts, boolean anonymous) {
        boolean hides(Noun noun, String field) {
            if (field.equals(Noun.PLUGIN_DATA)) {
                // Nobody knows what a plugin keeps there: it may tell anything.
                return !facts.isEmpty() || anonymous;
            }
            return !facts.isEmpty() && Concealable.field(noun, field).filter(facts::contains).isPresent()
                    || anonymous && Concealable.identifies(noun, field);
        }
    }
}
