package org.rinnalla.plugin.shared.demo;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rinnalla.spi.ImportKind;

/** Writes the referrals that lie before a programme's enrolments, with their steps, and some that lie open. A draw of its own. */
public final class Referrals {
    private final Demo demo;
    private final Draw draw;
    private final From from;

    /**
     * Where they come from.
     *
     * @param programme reference of the programme
     * @param opened nothing is earlier
     * @param clinics code of the clinic by the unit's reference
     * @param steps codes of the first step, and of the meeting of three
     */
    public record From(String programme, LocalDate opened, Map<String, String> clinics, List<String> steps) {}

    public Referrals(Demo demo, Draw draw, From from) {
        this.demo = demo;
        this.draw = draw;
        this.from = from;
    }

    /** One for each enrolment, and some open ones of people who left and would like to come back. */
    public void write(int open) {
        List<Row> enrolments = demo.rows(ImportKind.ENROLMENTS).stream()
                .filter(row -> from.programme().equals(row.values().get("programmeRef"))).toList();
        enrolments.forEach(this::before);
        Set<Object> staying = new HashSet<>();
        demo.rows(ImportKind.ENROLMENTS).stream().filter(row -> !row.values().containsKey("endedOn"))
                .forEach(row -> staying.add(row.values().get("participantRef")));
        Set<Object> again = new HashSet<>();
        for (Row row : enrolments) {
            boolean left = !staying.contains(row.values().get("participantRef"))
                    && ((LocalDate) row.values().get("endedOn")).isBefore(Demo.TODAY.minusDays(200));
            if (left && again.size() < open && draw.chance(10) && again.add(row.values().get("participantRef"))) {
                LocalDate received = draw.workday(Demo.TODAY.minusDays(40), Demo.TODAY.minusDays(4));
                referral(row, received, "SELF", "PARTICIPANT").set("ownWishOn", received);
            }
        }
    }

    private void before(Row enrolment) {
        LocalDate start = (LocalDate) enrolment.values().get("startedOn");
        LocalDate earliest = start.minusDays(70).isBefore(from.opened()) ? from.opened() : start.minusDays(70);
        LocalDate received = draw.workday(earliest, start.minusDays(15));
        Row row = referral(enrolment, received, draw.one(List.of("CARE_CONTACT", "CARE_CONTACT", "CARE_CONTACT", "SELF", "RELATIVE")),
                draw.one(List.of("PARTICIPANT", "PARTICIPANT", "PARTICIPANT", "CARE_CONTACT", "NETWORK")));
        row.set("ownWishOn", enrolment.values().get("ownWishOn"));
        LocalDate told = draw.workday(received, start.minusDays(8));
        step(row, from.steps().getFirst(), told);
        step(row, from.steps().getLast(), draw.workday(told, start.minusDays(1))).set("attendees",
                "PARTICIPANT|CARE_CONTACT|EMPLOYMENT_SPECIALIST").set("careContactRef", enrolment.values().get("careContactRef"))
                .set("specialistRef", enrolment.values().get("specialistRef"));
    }

    private Row referral(Row enrolment, LocalDate received, String source, String initiatedBy) {
        String unit = (String) enrolment.values().get("unitRef");
        String clinic = from.clinics().get(unit);
        if (clinic == null) {
            throw new IllegalStateException("No clinic stands behind " + unit);
        }
        return demo.add(ImportKind.REFERRALS, demo.nextRef(ImportKind.REFERRALS, "r", 3))
                .set("participantRef", enrolment.values().get("participantRef")).set("programmeRef", from.programme())
                .set("unitRef", unit).set("receivedOn", received).set("source", source).set("initiatedBy", initiatedBy)
                .set("referrer", clinic);
    }

    private Row step(Row referral, String step, LocalDate day) {
        String number = String.format(Locale.ROOT, "rs-%04d", demo.rows(ImportKind.REFERRAL_STEPS).size() + 1);
        return demo.add(ImportKind.REFERRAL_STEPS, demo.ref(number)).set("referralRef", referral.values().get("ref")).set("step", step)
                .set("heldOn", day);
    }
}
