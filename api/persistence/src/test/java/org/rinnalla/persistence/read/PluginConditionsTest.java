package org.rinnalla.persistence.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rinnalla.core.model.Attribute;
import org.rinnalla.core.model.Attribute.Extension;
import org.rinnalla.core.model.Attribute.Use;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.model.ValueType;
import org.rinnalla.core.read.Filter;
import org.rinnalla.core.read.Filter.Operator;
import org.rinnalla.core.read.Scope;
import org.rinnalla.core.read.Scopes;
import org.rinnalla.spi.Role;

/** A list that is filtered by a field of a plugin begins at that field's index, as the database itself says. */
class PluginConditionsTest {
    private static final int ROWS = 5000;
    private static Seeded seeded;

    @BeforeAll
    static void fill() throws Exception {
        seeded = new Seeded(1);
        try (Connection connection = seeded.database().source().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO participant (tenant_id,id,unit_id,provider_id,given_name,family_name,gender,version,created_at,"
                    + "updated_at) SELECT 1, 1000000+seq, 11, 1, 'A', 'B', 'UNKNOWN', 1, NOW(), NOW() FROM seq_1_to_" + ROWS);
            statement.execute("INSERT INTO participant_plugin_value (tenant_id,row_id,plugin,field,text_value)"
                    + " SELECT 1, 1000000+seq, 'quay', 'qzHook', CONCAT('h-', seq) FROM seq_1_to_" + ROWS);
            statement.execute("INSERT INTO participant_plugin_value (tenant_id,row_id,plugin,field,number_value)"
                    + " SELECT 1, 1000000+seq, 'quay', 'qzDepth', seq FROM seq_1_to_" + ROWS);
            statement.execute("ANALYZE TABLE participant, participant_plugin_value");
        }
    }

    @AfterAll
    static void drop() {
        seeded.close();
    }

    @Test
    void aTextIsLookedUpByItsIndex() throws SQLException {
        Filter filter = new Filter.Compare(attribute("qzHook", ValueType.TEXT), Operator.EQUAL, "h-77");

        assertThat(ids(filter)).containsExactly(1_000_077L);
        assertThat(plan(filter)).anySatisfy(line -> assertThat(line).contains("participant_plugin_text").contains("ref"));
    }

    @Test
    void aRangeOfNumbersIsLookedUpByItsIndex() throws SQLException {
        Filter filter = Filter.and(
                new Filter.Compare(attribute("qzDepth", ValueType.INTEGER), Operator.AT_LEAST, 30),
                new Filter.Compare(attribute("qzDepth", ValueType.DECIMAL), Operator.AT_MOST, new BigDecimal("31.5")));

        assertThat(ids(filter)).containsExactly(1_000_030L, 1_000_031L);
        assertThat(plan(filter)).anySatisfy(line -> assertThat(line).contains("participant_plugin_number").contains("range"));
    }

    @Test
    void whatHasNoValueIsFoundToo() throws SQLException {
        Filter absent = new Filter.Absent(attribute("qzHook", ValueType.TEXT));

        assertThat(ids(absent)).hasSize(Seeded.PARTICIPANTS).allMatch(id -> id < 1_000_000);
        assertThat(ids(new Filter.Not(absent))).hasSize(ROWS);
    }

    private static Attribute attribute(String name, ValueType type) {
        return new Attribute(name, type, "", List.of(), false, Use.FILTER, new Extension("quay", Set.of(Role.TEAM_LEADER)));
    }

    private static List<Long> ids(Filter filter) throws SQLException {
        List<Long> ids = new ArrayList<>();
        run("", filter, row -> ids.add(row.getLong(1)));
        return ids;
    }

    private static List<String> plan(Filter filter) throws SQLException {
        List<String> plan = new ArrayList<>();
        run("EXPLAIN ", filter, row -> plan.add(row.getString("type") + " " + row.getString("table") + " " + row.getString("key")));
        return plan;
    }

    private static void run(String before, Filter filter, RowTaker taker) throws SQLException {
        Sql sql = new Sql().add(before + "SELECT t0.id FROM participant t0 WHERE ");
        Conditions conditions = new Conditions(1, Scopes.unguarded(new Scope.Tenant()), Meeting.guarded());
        conditions.rows(sql, Nouns.PARTICIPANT, "t0");
        sql.add(" AND ");
        conditions.filter(sql, Nouns.PARTICIPANT, "t0", filter);
        sql.add(" ORDER BY t0.id");
        try (Connection connection = seeded.database().source().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql.text())) {
            sql.bind(statement);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    taker.take(row);
                }
            }
        }
    }

    @FunctionalInterface
    private interface RowTaker {
        void take(ResultSet row) throws SQLException;
    }
}
