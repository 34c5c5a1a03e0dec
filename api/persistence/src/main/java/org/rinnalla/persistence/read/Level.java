package org.rinnalla.persistence.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.model.Attribute;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Relation;
import org.rinnalla.core.model.ValueType;
import org.rinnalla.core.read.Pick;
import org.rinnalla.core.read.Selection;
import org.rinnalla.core.read.Shape;

/**
 * One noun's part of a statement: its alias, the columns that it reads and the to-one relations that are joined to it. Lists below it are
 * fetched by statements of their own, keyed by a column of this level. Immutable once it is made, and used by many requests.
 */
final class Level {
    private final Noun noun;
    private final String alias;
    private final Shape shape;
    private final int idColumn;
    private final List<Column> columns = new ArrayList<>();
    private final List<Join> joins = new ArrayList<>();
    private final List<Below> below = new ArrayList<>();
    private final @Nullable Protected guarded;

    /** A plain value: its place in the row, and in the result. */
    record Column(int place, ValueType type, int index) {}

    /**
     * A joined to-one relation.
     *
     * @param text of the join, up to the condition on its rows
     */
    record Join(int place, Level level, String text) {}

    /**
     * A list or history below this level.
     *
     * @param number its number in the statement
     * @param keyColumn the result column of the key that its rows point at
     * @param told whether this level tells already if the person is protected whom both are about
     */
    record Below(int number, Pick pick, Relation relation, int keyColumn, boolean told) {}

    /**
     * Where it stands whether the person is protected whom a row is about.
     *
     * @param person alias of the person's row
     * @param number its number in the statement
     * @param gradeColumn the result column of the grade
     * @param join text of the join of the person's row; empty: it is the row itself
     */
    record Protected(String person, int number, int gradeColumn, String join) {}

    /** Hands out aliases and result columns of one statement. */
    static final class Layout {
        private final List<String> expressions = new ArrayList<>();
        /** What a nested select must hold for the joins outside of it. */
        private final Set<String> joining = new LinkedHashSet<>();
        private int aliases;
        private int lists;
        private int people;
        private final List<Protected> guards = new ArrayList<>();

        String alias() {
            return "t" + aliases++;
        }

        int list() {
            return lists++;
        }

        int lists() {
            return lists;
        }

        int column(String alias, String attribute) {
            String expression = alias + "." + Names.column(attribute);
            int known = expressions.indexOf(expression);
            if (known >= 0) {
                return known + 1;
            }
            expressions.add(expression);
            return expressions.size();
        }

        /** A column that a join needs and nobody reads. */
        void joining(String alias, String attribute) {
            joining.add(alias + "." + Names.column(attribute));
        }

        Set<String> joining() {
            return joining;
        }

        /** Two columns side by side: mask and cipher of an identifier. */
        int pair(String alias, String attribute) {
            expressions.add(alias + "." + Names.column(attribute) + "_masked");
            expressions.add(alias + "." + Names.column(attribute) + "_cipher");
            return expressions.size() - 1;
        }

        /** Columns that tell whether the person of a row is protected. */
        Protected guard(Noun noun, String alias) {
            boolean itself = noun.name().equals("Participant");
            String person = itself ? alias : "g" + people++;
            if (!itself) {
                joining(alias, "participantId");
                joining(alias, "tenantId");
            }
            String join = " LEFT JOIN participant " + person + Indexes.BY_ID + " ON " + person + ".tenant_id=" + alias + ".tenant_id AND "
                    + person
                    + ".id=" + alias + ".participant_id";
            Protected guard = new Protected(person, guards.size(), column(person, "protection"), itself ? "" : join);
            guards.add(guard);
            return guard;
        }

        List<Protected> guards() {
            return guards;
        }

        List<String> expressions() {
            return expressions;
        }
    }

    /** @param told an outer level tells already whether the person is protected */
    Level(Selection selection, Layout layout, boolean told) {
        this.noun = selection.noun();
        this.alias = layout.alias();
        this.idColumn = layout.column(alias, "id");
        List<String> keys = new ArrayList<>();
        List<Runnable> joined = new ArrayList<>();
        selection.picks().forEach(pick -> lay(pick, layout, keys, joined));
        this.shape = new Shape(noun, keys);
        this.guarded = !told && noun.concernsParticipant() ? layout.guard(noun, alias) : null;
        // Behind the own columns, so that a row is read from left to right: the driver walks from the row's beginning for each step back.
        joined.forEach(Runnable::run);
    }

    private void lay(Pick pick, Layout layout, List<String> keys, List<Runnable> joined) {
        int place = keys.size();
        keys.add(pick.key());
        switch (pick) {
            case Pick.Plain(String key, Attribute attribute) -> columns
                    .add(new Column(place, attribute.type(), attribute.type() == ValueType.NATIONAL_ID
                            ? layout.pair(alias, attribute.name())
                            : layout.column(alias, attribute.name())));
            case Pick.One(String key, Relation relation, Selection selection) -> {
                layout.joining(alias, relation.localKey());
                joined.add(() -> join(place, relation, new Level(selection, layout, noun.concernsParticipant())));
            }
            case Pick.Many many -> below
                    .add(new Below(layout.list(), many, many.relation(), layout.column(alias, many.relation().localKey()),
                            noun.concernsParticipant()));
            case Pick.AtDate at -> below.add(new Below(layout.list(), at, at.relation(), layout.column(alias, at.relation().localKey()),
                    noun.concernsParticipant()));
            case Pick.Derived derived -> {
                for (Pick need : derived.needs()) {
                    if (!keys.contains(need.key())) {
                        lay(need, layout, keys, joined);
                    }
                }
            }
        }
    }

    private void join(int place, Relation relation, Level to) {
        joins.add(new Join(place, to, " LEFT JOIN " + Names.table(to.noun().name()) + " " + to.alias() + Indexes.BY_ID + " ON " + to.alias()
                + ".id=" + alias + "." + Names.column(relation.localKey()) + " AND "));
    }

    Noun noun() {
        return noun;
    }

    String alias() {
        return alias;
    }

    Shape shape() {
        return shape;
    }

    int idColumn() {
        return idColumn;
    }

    List<Column> columns() {
        return columns;
    }

    List<Join> joins() {
        return joins;
    }

    /** Null: another level tells, or nobody is to be told of. */
    @Nullable
    Protected guarded() {
        return guarded;
    }

    List<Below> below() {
        return below;
    }
}
