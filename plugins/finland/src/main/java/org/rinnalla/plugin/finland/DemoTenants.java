package org.rinnalla.plugin.finland;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.rinnalla.spi.DemoSet;
import org.rinnalla.spi.DemoSet.DemoFile;
import org.rinnalla.spi.ImportKind;
import org.rinnalla.spi.TenantKind;

/** Invented tenants for a first start, the five regions of THL's pilot. The files are made by the generator in this module's tests. */
final class DemoTenants {
    /** What a row refers to comes before it. */
    private static final List<ImportKind> ORDER = List.of(ImportKind.PROVIDERS, ImportKind.UNITS, ImportKind.PROGRAMMES,
            ImportKind.PROGRAMME_FUNDINGS, ImportKind.STAFF, ImportKind.STAFF_EMPLOYMENTS, ImportKind.PARTICIPANTS, ImportKind.EMPLOYERS,
            ImportKind.REFERRALS, ImportKind.ENROLMENTS, ImportKind.PLACEMENTS, ImportKind.CONTACTS, ImportKind.CONSENTS,
            ImportKind.PARTICIPANT_BACKGROUNDS, ImportKind.CAREER_PROFILES, ImportKind.PROFILE_MEETINGS, ImportKind.PROFILE_SECTIONS,
            ImportKind.GOALS, ImportKind.GOAL_STEPS, ImportKind.GOAL_VIEWS, ImportKind.BENEFITS, ImportKind.SELF_RATINGS,
            ImportKind.JOB_APPLICATIONS, ImportKind.FIDELITY_REVIEWS);

    private DemoTenants() {}

    static List<DemoSet> all() {
        return List.of(set("pohjois-karjala", "Pohjois-Karjalan hyvinvointialue", TenantKind.COUNTY),
                set("helsinki", "Helsingin kaupunki", TenantKind.MUNICIPALITY), set("uusimaa", "Muu Uusimaa", TenantKind.COUNTY),
                set("lappi", "Lapin hyvinvointialue", TenantKind.COUNTY),
                set("etela-pohjanmaa", "Etelä-Pohjanmaan hyvinvointialue", TenantKind.COUNTY));
    }

    private static DemoSet set(String key, String name, TenantKind kind) {
        return new DemoSet(key, name, kind, ZoneId.of("Europe/Helsinki"),
                ORDER.stream().map(rows -> new DemoFile(rows, path(key, rows)))
                        .filter(file -> DemoTenants.class.getResource("/" + file.resource()) != null).toList());
    }

    private static String path(String tenant, ImportKind rows) {
        return "META-INF/rinnalla/demo/" + tenant + "/" + rows.name().toLowerCase(Locale.ROOT) + ".csv";
    }
}
