package org.rinnalla.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rinnalla.server.RunningServer;
import org.rinnalla.server.it.GraphQl.Answer;
import org.rinnalla.spi.Role;

/** Registration numbers of employers, as their country knows them. */
class RegistrationIT {
    private final RunningServer server = RunningServer.shared();

    @Test
    void a_number_is_kept_in_its_one_form() {
        Answer made = register(leader("sv", "knivsta"), "Bageri Ett", "164021000379").done("employerRegister");

        assertThat(made.text("/employerRegister/employer/registrationNumber")).isEqualTo("402100-0379");
    }

    @Test
    void a_wrong_check_digit_is_refused_in_the_callers_language() {
        Answer wrong = register(leader("sv", "knivsta"), "Bageri", "402100-0378");

        assertThat(wrong.userErrors("employerRegister")).containsExactly("REGISTRATION_CHECK_DIGIT registrationNumber");
        assertThat(wrong.body().toString()).contains("kontrollsiffra");
    }

    @Test
    void a_persons_number_never_stands_as_an_employers() {
        Answer sole = register(leader("sv", "knivsta"), "Enskild firma", "20000229-2399");
        Answer finnish = register(leader("fi", "pohjois-karjala"), "Toiminimi", "131052-308T");

        assertThat(sole.userErrors("employerRegister")).containsExactly("PERSONAL_NUMBER registrationNumber");
        assertThat(finnish.userErrors("employerRegister")).containsExactly("PERSONAL_NUMBER registrationNumber");
        assertThat(finnish.body().toString()).contains("henkilötunnus").doesNotContain("131052");
    }

    @Test
    void another_countrys_number_is_kept_with_a_warning() {
        Answer foreign = register(leader("en", "knivsta"), "Bakeri AS", "NO-974760673").done("employerRegister");

        assertThat(foreign.text("/employerRegister/employer/registrationNumber")).isEqualTo("NO-974760673");
        assertThat(foreign.text("/employerRegister/warnings/0/code")).isEqualTo("NOT_RECOGNISED");
    }

    private Acting leader(String language, String tenant) {
        return new Acting(server, language, Role.TEAM_LEADER, tenant, "it-registrations");
    }

    private static Answer register(Acting leader, String name, String number) {
        return leader.tries("employerRegister", "employer { id registrationNumber }", "name", name, "registrationNumber", number);
    }
}
