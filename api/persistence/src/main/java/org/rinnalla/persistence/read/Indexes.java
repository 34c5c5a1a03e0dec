package org.rinnalla.persistence.read;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.read.OrderBy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The indexes that the database has, looked up once. Every index begins with the tenant, so the optimizer looks into each of them for each
 * statement; told which one it is, it costs half of a small statement less. Only where there is nothing to choose.
 */
final class Indexes {
    private static final Logger LOG = LoggerFactory.getLogger(Indexes.class);
    private static final String ALL = "SELECT table_name,index_name,column_name FROM information_schema.statistics"
            + " WHERE table_schema=DATABASE() ORDER BY table_name,index_name,seq_in_index";
    /** Behind a table whose row is looked up by its id. */
    static final String BY_ID = " FORCE INDEX (PRIMARY)";
    static final String NONE = "";
    private static final int MOST = 2000;
    private final DataSource source;
    private volatile @Nullable Map<String, Map<String, List<String>>> known;
    private final Map<Equal, String> equal = new ConcurrentHashMap<>();

    private record Equal(Noun noun, Set<String> attributes, List<OrderBy> order) {}

    Indexes(DataSource source) {
        this.source = source;
    }

    /** They are looked up again with the next use. */
    void forget() {
        known = null;
        equal.clear();
    }

    /** A hint for rows of one parent: one that begins with the tenant and the key, the order behind them if there is one. */
    String below(Noun noun, String foreignKey, List<OrderBy> order) {
        Map<String, List<String>> all = of(noun);
        List<String> wanted = List.of("tenant_id", Names.column(foreignKey));
        return find(all, ordered(wanted, order)).or(() -> find(all, wanted)).map(Indexes::hint).orElse(NONE);
    }

    /** The same, but only one in which the rows stand in their order. */
    String orderedBelow(Noun noun, String foreignKey, List<OrderBy> order) {
        return find(of(noun), ordered(List.of("tenant_id", Names.column(foreignKey)), order)).map(Indexes::hint).orElse(NONE);
    }

    /** A hint for rows that are equal in some attributes: one in which they stand together and in their order. */
    String equal(Noun noun, Set<String> attributes, List<OrderBy> order) {
        if (equal.size() > MOST) {
            equal.clear();
        }
        return equal.computeIfAbsent(new Equal(noun, Set.copyOf(attributes), order), any -> findEqual(noun, attributes, order));
    }

    private String findEqual(Noun noun, Set<String> attributes, List<OrderBy> order) {
        int count = attributes.size() + 1;
        for (Map.Entry<String, List<String>> index : of(noun).entrySet()) {
            List<String> columns = index.getValue();
            if (columns.size() >= count && columns.getFirst().equals("tenant_id")
                    && attributes.stream().map(Names::column).allMatch(columns.subList(1, count)::contains)
                    && begins(columns, ordered(columns.subList(0, count), order))) {
                return hint(index.getKey());
            }
        }
        return NONE;
    }

    private static Optional<String> find(Map<String, List<String>> all, List<String> columns) {
        return all.entrySet().stream().filter(each -> begins(each.getValue(), columns)).map(Map.Entry::getKey).findFirst();
    }

    private static boolean begins(List<String> columns, List<String> with) {
        return columns.size() >= with.size() && columns.subList(0, with.size()).equals(with);
    }

    private static List<String> ordered(List<String> columns, List<OrderBy> order) {
        List<String> all = new ArrayList<>(columns);
        order.forEach(by -> all.add(Names.column(by.attribute().name())));
        all.add("id");
        return all;
    }

    private static String hint(String index) {
        return " FORCE INDEX (" + index + ")";
    }

    private Map<String, List<String>> of(Noun noun) {
        return known().getOrDefault(Names.table(noun.name()), Map.of());
    }

    /** All of them, by table and name. */
    Map<String, Map<String, List<String>>> known() {
        Map<String, Map<String, List<String>>> all = known;
        if (all == null) {
            all = read();
            known = all;
        }
        return all;
    }

    private Map<String, Map<String, List<String>>> read() {
        Map<String, Map<String, List<String>>> all = new HashMap<>();
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(ALL);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                all.computeIfAbsent(row.getString(1), any -> new LinkedHashMap<>())
                        .computeIfAbsent(row.getString(2), any -> new ArrayList<>())
                        .add(row.getString(3));
            }
        } catch (SQLException e) {
            // Without them the optimizer finds its way by itself.
            LOG.warn("event=indexes_unknown cause={}", e.toString());
        }
        return all;
    }
}
