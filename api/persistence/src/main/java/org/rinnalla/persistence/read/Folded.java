package org.rinnalla.persistence.read;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.read.OrderBy;
import org.rinnalla.core.read.Pick;
import org.rinnalla.core.read.Selection;

/**
 * A list whose rows have one list below them, both laid out for one statement: two ways to the database cost more than the parents' columns
 * said again with each child.
 *
 * @param root the rows
 * @param child the rows of the list below
 * @param below where that list hangs
 * @param many that list
 * @param join of the list below, up to the condition on its rows
 * @param sorts whether the rows of the list below are put in their order here
 */
record Folded(Template root, Template child, Level.Below below, Pick.Many many, String join, boolean sorts) {
    /** Empty when the selection is of another kind: no list, several, one that is counted or goes on from a place, or lists below it. */
    static Optional<Folded> of(Selection selection, List<OrderBy> order, Indexes indexes) {
        Pick.Many many = only(selection);
        if (many == null || many.query().total() || many.query().window().from().isPresent() || !many.relation().localKey().equals("id")) {
            return Optional.empty();
        }
        Level.Layout layout = new Level.Layout();
        Template root = Template.of(selection, order, null, layout, true);
        List<Level.Below> lists = root.level().below();
        // Whether the person of a child is protected is told by the parent's row, or there is no person.
        if (layout.lists() != 1 || lists.size() != 1
                || !lists.getFirst().told() && many.relation().targetNoun().concernsParticipant()) {
            return Optional.empty();
        }
        Template child = Template.of(many.query().selection(), many.query().order(), lists.getFirst(), layout, false);
        if (layout.lists() != 1) {
            return Optional.empty();
        }
        String alias = child.level().alias();
        String hint = indexes.below(child.level().noun(), many.relation().foreignKey(), many.query().order());
        String join = " LEFT JOIN " + child.from() + hint + " ON " + alias + "." + Names.column(many.relation().foreignKey()) + "="
                + root.level().alias() + ".id AND ";
        return Optional.of(new Folded(root.within(layout), child.within(layout), lists.getFirst(), many, join,
                InOrder.knows(many.query())));
    }

    /** Whether the rows are of no more columns than that, and of no other table. */
    boolean narrow(int columns) {
        return root.level().columns().size() <= columns && root.level().joins().isEmpty();
    }

    private static Pick.@Nullable Many only(Selection selection) {
        List<Pick> lists = selection.picks().stream().filter(Pick.Many.class::isInstance).toList();
        return lists.size() == 1 ? (Pick.Many) lists.getFirst() : null;
    }
}
