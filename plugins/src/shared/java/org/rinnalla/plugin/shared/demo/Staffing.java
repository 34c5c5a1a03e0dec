package org.rinnalla.plugin.shared.demo;

import java.time.LocalDate;
import java.util.Optional;
import org.rinnalla.spi.ImportKind;
import org.rinnalla.spi.Role;

/** Writes staff rows. */
public final class Staffing {
    private final Demo demo;
    private final NameBook names;

    public Staffing(Demo demo, NameBook names) {
        this.demo = demo;
        this.names = names;
    }

    /** Someone who still works there; answers the reference. */
    public String hire(String suffix, Role role, Optional<String> unit, LocalDate from) {
        return hire(suffix, role, unit, from, Optional.empty());
    }

    /** The reference is also the subject of the tokens that the person comes with. */
    public String hire(String suffix, Role role, Optional<String> unit, LocalDate from, Optional<LocalDate> to) {
        row(suffix, role, unit, from, to);
        return demo.ref(suffix);
    }

    /** A peer supporter, with the certificate that the role needs. */
    public String hirePeer(String suffix, String unit, LocalDate from, String issuer, String course) {
        row(suffix, Role.PEER_SUPPORTER, Optional.of(unit), from, Optional.empty()).set("certificateIssuer", issuer)
                .set("certificateCourse", course).set("certificateIssuedOn", from.minusDays(60));
        return demo.ref(suffix);
    }

    private Row row(String suffix, Role role, Optional<String> unit, LocalDate from, Optional<LocalDate> to) {
        String ref = demo.ref(suffix);
        NameBook.Name name = names.draw(demo.draw(), demo.draw().chance(60) ? "WOMAN" : "MAN");
        return demo.add(ImportKind.STAFF, ref).set("subject", ref).set("givenName", name.given()).set("familyName", name.family())
                .set("email", name.email(""))
                .set("role", role).set("unitRef", unit).set("startsOn", from).set("endsOn", to);
    }

    /** Those who see no single participant's unit: the ones that every controller has. */
    public void hireOffice(LocalDate from) {
        hire("pm-1", Role.PROGRAMME_MANAGER, Optional.empty(), from);
        hire("dpo-1", Role.DATA_PROTECTION_OFFICER, Optional.empty(), from);
        hire("admin-1", Role.ADMINISTRATOR, Optional.empty(), from);
        hire("researcher-1", Role.RESEARCHER, Optional.empty(), from);
    }
}
