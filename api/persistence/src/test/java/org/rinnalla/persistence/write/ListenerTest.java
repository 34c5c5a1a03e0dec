package org.rinnalla.persistence.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rinnalla.core.write.command.CommandKinds.PARTICIPANT_REGISTER;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.Outcome;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.UserError;
import org.rinnalla.core.write.Batch;
import org.rinnalla.core.write.BatchOptions;
import org.rinnalla.core.write.Written;
import org.rinnalla.spi.Role;

/** A plugin hears of commands: before they are done, when it may refuse them, and after their commit. */
class ListenerTest {
    private static House house;
    private static Office office;

    @BeforeAll
    static void open() {
        house = new House();
        office = Office.in(house);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @BeforeEach
    void forget() {
        HouseListener.HEARD.clear();
    }

    @Test
    void aListenerRefusesWithItsOwnWordsAndNothingIsWritten() {
        Outcome.Refused<Written> refused = House.refused(register("l-1", HouseListener.REFUSED));

        assertThat(refused.errors()).containsExactly(
                new UserError("TOO_LONG_AGO", "birthDate", "The programme is for people from 15 to 24 years", "H-9"));
        assertThat(house.rows("SELECT id FROM participant WHERE ref='l-1'")).isEmpty();
        assertThat(HouseListener.HEARD).isEmpty();
    }

    @Test
    void aListenerWarnsAndItIsDone() {
        assertThat(register("l-2", HouseListener.WARNED)).isInstanceOfSatisfying(Outcome.Done.class, done -> assertThat(done.warnings())
                .singleElement().satisfies(warning -> assertThat(((UserError) warning).code()).isEqualTo("LONG_AGO")));
    }

    @Test
    void aListenerThatFailsBeforeRefusesTheCommand() {
        assertThatThrownBy(() -> register("l-3", HouseListener.BROKEN)).isInstanceOfSatisfying(RinnallaException.class,
                failed -> assertThat(failed.code()).isEqualTo(ErrorCode.PLUGIN_FAILED));
        assertThat(house.rows("SELECT id FROM participant WHERE ref='l-3'")).isEmpty();
    }

    @Test
    void aListenerThatFailsAfterwardsUndoesNothing() {
        House.done(register("l-4", HouseListener.DEAF));

        assertThat(HouseListener.HEARD).hasSize(1);
        assertThat(house.rows("SELECT id FROM participant WHERE ref='l-4'")).hasSize(1);
    }

    @Test
    void aListenerHearsDaysAndCodesButNoNames() {
        House.done(register("l-5", LocalDate.of(2001, 2, 3)));

        assertThat(HouseListener.HEARD).singleElement().satisfies(heard -> {
            assertThat(heard.command()).isEqualTo("participantRegister");
            assertThat(heard.given()).contains("givenName", "familyName", "birthDate", "unit");
            assertThat(heard.values()).containsEntry("birthDate", LocalDate.of(2001, 2, 3)).doesNotContainKeys("givenName", "familyName",
                    "unit", "ref");
            assertThat(heard.role()).isEqualTo(Role.EMPLOYMENT_SPECIALIST);
        });
    }

    @Test
    void aFileIsHeardOfRowByRowAndOnlyWhenItStays() {
        // Given a file of a sound and a refused row
        var rows = List.of(row("l-6", LocalDate.of(2001, 2, 3)), row("l-7", HouseListener.REFUSED));
        // When it is only tried, then nobody hears of it
        try (Batch batch = house.service.batch(Office.MANAGER, PARTICIPANT_REGISTER, new BatchOptions(true, false))) {
            batch.write(rows);
            batch.commit();
        }
        assertThat(HouseListener.HEARD).isEmpty();
        // When it is done in steps, then the sound row is heard of
        try (Batch batch = house.service.batch(Office.MANAGER, PARTICIPANT_REGISTER, new BatchOptions(false, false))) {
            assertThat(batch.write(rows)).extracting(outcome -> outcome instanceof Outcome.Done).containsExactly(true, false);
        }
        assertThat(HouseListener.HEARD).hasSize(1);
        // When it is all or nothing, then at its commit
        try (Batch batch = house.service.batch(Office.MANAGER, PARTICIPANT_REGISTER, new BatchOptions(false, true))) {
            batch.write(List.of(row("l-8", LocalDate.of(2001, 2, 4))));
            assertThat(HouseListener.HEARD).hasSize(1);
            batch.commit();
        }
        assertThat(HouseListener.HEARD).hasSize(2);
    }

    private static org.rinnalla.core.write.command.Attempt row(String ref, LocalDate born) {
        return house.row(Office.MANAGER, PARTICIPANT_REGISTER, "ref", ref, "givenName", "A", "familyName", "B", "unitRef", "east",
                "birthDate", born.toString());
    }

    private static Outcome<Written> register(String ref, LocalDate born) {
        return house.write(office.colleague(), PARTICIPANT_REGISTER, "givenName", "Kim", "familyName", "Berg", "unit", office.unit(), "ref",
                ref, "birthDate", born.toString());
    }
}
