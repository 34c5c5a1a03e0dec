package org.rinnalla.plugin.sweden;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.rinnalla.spi.DemoSet;
import org.rinnalla.spi.DemoSet.DemoFile;
import org.rinnalla.spi.ImportKind;
import org.rinnalla.spi.TenantKind;

/** Invented tenants for a first start. The files are made by the seeded generator in this module's tests. */
final class DemoTenants {
    /** What a row refers to comes before it. */
    private static final List<ImportKind> ORDER = List.of(ImportKind.PROVIDERS, ImportKind.UNITS, ImportKind.PROGRAMMES,
            ImportKind.PROGRAMME_FUNDINGS, ImportKind.STAFF, ImportKind.STAFF_EMPLOYMENTS, ImportKind.STAFF_SUPPORTS,
            ImportKind.PEER_POSTS, ImportKind.TASK_FRAMES, ImportKind.PEER_CHECK_INS, ImportKind.PEER_SUPERVISIONS,
            ImportKind.PARTICIPANTS, ImportKind.EMPLOYERS, ImportKind.OUTREACH_CASES, ImportKind.OUTREACH_ATTEMPTS,
            ImportKind.OUTREACH_GOALS, ImportKind.HAND_OVERS, ImportKind.REFERRALS, ImportKind.REFERRAL_STEPS, ImportKind.ENROLMENTS,
            ImportKind.PLACEMENTS, ImportKind.CONTACTS, ImportKind.CONSENTS, ImportKind.PARTICIPANT_BACKGROUNDS,
            ImportKind.CAREER_PROFILES, ImportKind.PROFILE_MEETINGS, ImportKind.PROFILE_SECTIONS, ImportKind.PAST_JOBS, ImportKind.GOALS,
            ImportKind.GOAL_STEPS, ImportKind.GOAL_VIEWS, ImportKind.JOB_PLANS, ImportKind.BENEFITS, ImportKind.SELF_RATINGS,
            ImportKind.VACANCIES, ImportKind.JOB_APPLICATIONS, ImportKind.ADAPTATIONS, ImportKind.DISCLOSURE_DECISIONS,
            ImportKind.FIDELITY_REVIEWS);

    private DemoTenants() {}

    static List<DemoSet> all() {
        return List.of(set("stockholm", "Stockholms stad"), set("knivsta", "Knivsta kommun"), set("haninge", "Haninge kommun"),
                set("huddinge", "Huddinge kommun"));
    }

    /** A tenant has the files that lie in its folder. */
    private static DemoSet set(String key, String name) {
        return new DemoSet(key, name, TenantKind.MUNICIPALITY, ZoneId.of("Europe/Stockholm"),
                ORDER.stream().flatMap(kind -> file(key, kind).stream()).toList());
    }

    private static Optional<DemoFile> file(String tenant, ImportKind kind) {
        String path = "META-INF/rinnalla/demo/" + tenant + "/" + kind.name().toLowerCase(Locale.ROOT);
        return Stream.of(path + ".csv", path + ".ndjson").filter(each -> DemoTenants.class.getResource("/" + each) != null).findFirst()
                .map(each -> new DemoFile(kind, each));
    }
}
