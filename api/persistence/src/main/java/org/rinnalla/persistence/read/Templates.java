package org.rinnalla.persistence.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.read.Filter;
import org.rinnalla.core.read.OrderBy;
import org.rinnalla.core.read.Pick;
import org.rinnalla.core.read.Selection;

/** Remembers what was laid out. A selection with a text in a filter below it is not remembered, as the text may be personal data. */
final class Templates {
    private static final int MOST = 2000;
    private final Map<Key, Template> known = new ConcurrentHashMap<>();

    private final Map<Key, Optional<Folded>> folded = new ConcurrentHashMap<>();
    private final Indexes indexes;

    Templates(Indexes indexes) {
        this.indexes = indexes;
    }

    Indexes indexes() {
        return indexes;
    }

    /** The indexes are looked up again, and what was laid out by the old ones is forgotten. */
    void forgetIndexes() {
        indexes.forget();
        folded.clear();
    }

    private record Key(Selection selection, List<OrderBy> order, @Nullable String foreignKey, boolean told) {}

    Template of(Selection selection, List<OrderBy> order, Level.@Nullable Below from) {
        Key key = new Key(selection, order, from == null ? null : from.relation().foreignKey(), from != null && from.told());
        Template template = known.get(key);
        if (template == null) {
            template = Template.of(selection, order, from);
            if (!keeps(selection)) {
                return template;
            }
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(key, template);
        }
        return template;
    }

    /** Both lists in one, where they can be. */
    Optional<Folded> folded(Selection selection, List<OrderBy> order) {
        Key key = new Key(selection, order, null, false);
        Optional<Folded> found = folded.get(key);
        if (found == null) {
            found = Folded.of(selection, order, indexes);
            if (keeps(selection)) {
                if (folded.size() >= MOST) {
                    folded.clear();
                }
                folded.put(key, found);
            }
        }
        return found;
    }

    private static boolean keeps(Selection selection) {
        for (Pick pick : selection.picks()) {
            boolean keeps = switch (pick) {
                case Pick.Plain plain -> true;
                case Pick.One one -> keeps(one.selection());
                case Pick.AtDate at -> keeps(at.selection());
                case Pick.Many many -> many.query().window().from().isEmpty() && plain(many.query().filter())
                        && keeps(many.query().selection());
                // It may hold the catalogue of plugins, which must not outlive its time.
                case Pick.Derived derived -> false;
            };
            if (!keeps) {
                return false;
            }
        }
        return true;
    }

    private static boolean plain(Filter filter) {
        return switch (filter) {
            case Filter.And(var filters) -> filters.stream().allMatch(Templates::plain);
            case Filter.Or(var filters) -> filters.stream().allMatch(Templates::plain);
            case Filter.Not(var inner) -> plain(inner);
            case Filter.Absent absent -> true;
            case Filter.Compare(var attribute, var operator, Object value) -> !(value instanceof String);
            case Filter.In(var attribute, var values) -> values.stream().noneMatch(String.class::isInstance);
            case Filter.Exists(var relation, var inner) -> plain(inner);
        };
    }
}
