package org.rinnalla.graphql.plan;

import org.rinnalla.core.read.ListQuery;
import org.rinnalla.core.read.Pick;
import org.rinnalla.core.read.Row;
import org.rinnalla.core.read.RowPage;
import org.rinnalla.core.read.Selection;

/**
 * A page with what its cursors are bound to.
 *
 * @param rows the page
 * @param query what was asked
 * @param parent row id of the row that the list hangs on; 0: none
 */
public record Page(RowPage rows, ListQuery query, long parent) {
    /** A page whose rows' own lists are pages too. */
    public static Page of(RowPage rows, ListQuery query, long parent) {
        Page page = new Page(rows, query, parent);
        rows.rows().forEach(row -> dress(row, query.selection()));
        return page;
    }

    /** Turns the lists below a row into pages. */
    public static void dress(Row row, Selection selection) {
        for (Pick pick : selection.picks()) {
            switch (pick) {
                case Pick.Many many -> {
                    if (!(row.value(many.key()) instanceof Page)) {
                        row.put(many.key(), of(row.page(many.key()), many.query(), row.id()));
                    }
                }
                case Pick.One one -> row.find(one.key(), Row.class).ifPresent(each -> dress(each, one.selection()));
                case Pick.AtDate at -> row.find(at.key(), Row.class).ifPresent(each -> dress(each, at.selection()));
                case Pick.Plain plain -> {
                }
                case Pick.Derived derived -> {
                }
            }
        }
    }
}
