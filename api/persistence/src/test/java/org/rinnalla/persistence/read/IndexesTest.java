package org.rinnalla.persistence.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.read.OrderBy;

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

    private static List<OrderBy> by(Noun noun, String attribute) {
        return List.of(new OrderBy(noun.attribute(attribute), true));
    }
}
