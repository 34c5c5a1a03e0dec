package org.rinnalla.persistence.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.access.Access;
import org.rinnalla.core.access.LocalRules;
import org.rinnalla.core.access.Policy;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.read.Filter;
import org.rinnalla.core.read.Guard;
import org.rinnalla.core.read.ListQuery;
import org.rinnalla.core.read.OrderBy;
import org.rinnalla.core.read.Row;
import org.rinnalla.core.read.Selection;
import org.rinnalla.core.read.Window;
import org.rinnalla.spi.Role;

class IndexesTest {
    private static Seeded seeded;
    private static Indexes indexes;

    @BeforeAll
    static void fill() throws Exception {
        seeded = new Seeded(1);
        indexes = new Indexes(seeded.database().source());
    }

    @AfterAll
    static void drop() {
        seeded.close();
    }

    @Test
    void rowsOfAParentHaveTheIndexOfTheirKeyAndTheOneInTheirOrderIfThereIsOne() {
        assertThat(indexes.below(Nouns.PLACEMENT, "participantId", by(Nouns.PLACEMENT, "startedOn")))
                .isEqualTo(" FORCE INDEX (placement_participant)");
        assertThat(indexes.below(Nouns.PLACEMENT, "participantId", by(Nouns.PLACEMENT, "endedOn")))
                .isEqualTo(" FORCE INDEX (placement_participant)");
        assertThat(indexes.orderedBelow(Nouns.PLACEMENT, "participantId", by(Nouns.PLACEMENT, "startedOn")))
                .isEqualTo(" FORCE INDEX (placement_participant)");
        assertThat(indexes.orderedBelow(Nouns.PLACEMENT, "participantId", by(Nouns.PLACEMENT, "endedOn"))).isEmpty();
    }

    @Test
    void rowsThatAreEqualInSomethingHaveTheIndexInWhichTheyStandInOrder() {
        assertThat(indexes.equal(Nouns.PARTICIPANT, Set.of("unitId"), by(Nouns.PARTICIPANT, "familyName")))
                .isEqualTo(" FORCE INDEX (participant_unit)");
        assertThat(indexes.equal(Nouns.PARTICIPANT, Set.of(), by(Nouns.PARTICIPANT, "givenName")))
                .isEqualTo(" FORCE INDEX (participant_given)");
        assertThat(indexes.equal(Nouns.PARTICIPANT, Set.of("unitId", "gender"), by(Nouns.PARTICIPANT, "familyName"))).isEmpty();
        assertThat(indexes.equal(Nouns.PARTICIPANT, Set.of("gender"), by(Nouns.PARTICIPANT, "familyName"))).isEmpty();
    }

    @Test
    void everyTableHasAPrimaryKeyThatBeginsWithTheTenantOrIsTheRow() throws Exception {
        // Given the hint for a row by its id, which every table of a noun must bear
        try (Connection connection = seeded.database().source().getConnection()) {
            for (Noun noun : Nouns.all()) {
                // When, then
                String text = "SELECT 1 FROM " + Names.table(noun.name()) + " t0" + Indexes.BY_ID + " WHERE t0.id=1";
                connection.prepareStatement(text).executeQuery().close();
            }
        }
    }

    @Test
    void anIndexThatIsGoneIsMissedOnceOnly() throws Exception {
        // Given a list that was read by an index, which a newer program then takes away
        try (Seeded own = new Seeded(2)) {
            SqlRowSource source = new SqlRowSource(own.database().source());
            Access access = new Access(Policy.standard(), LocalRules.NONE);
            RequestContext manager = Seeded.as(1, Role.PROGRAMME_MANAGER, "m");
            ListQuery query = new ListQuery(Selection.of(Nouns.PARTICIPANT, "id"), Filter.ALL, by(Nouns.PARTICIPANT, "givenName"),
                    Window.first(5), false);
            List<Long> before = source.page(manager, query, access.scopes(manager, Guard.Use.SHOW)).rows().stream().map(Row::id).toList();
            try (Connection connection = own.database().source().getConnection(); Statement statement = connection.createStatement()) {
                statement.execute("ALTER TABLE participant DROP INDEX participant_given");
            }
            // When
            assertThatThrownBy(() -> source.page(manager, query, access.scopes(manager, Guard.Use.SHOW)))
                    .isInstanceOfSatisfying(RinnallaException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNAVAILABLE));
            // Then
            assertThat(source.page(manager, query, access.scopes(manager, Guard.Use.SHOW)).rows().stream().map(Row::id).toList())
                    .isEqualTo(before);
        }
    }

    private static List<OrderBy> by(Noun noun, String attribute) {
        return List.of(new OrderBy(noun.attribute(attribute), true));
    }
}
