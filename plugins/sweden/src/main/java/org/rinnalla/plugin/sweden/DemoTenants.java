package org.rinnalla.plugin.sweden;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.rinnalla.spi.DemoSet;
import org.rinnalla.spi.DemoSet.DemoFile;
import org.rinnalla.spi.ImportKind;
import org.rinnalla.spi.TenantKind;

/** Invented tenants for a first start. The files are made by the seeded generator in this module's tests. */
final class DemoTenants {
    private static final List<ImportKind> ORDER = List.of(ImportKind.PROVIDERS, ImportKind.UNITS, ImportKind.PROGRAMMES, ImportKind.STAFF,
            ImportKind.PARTICIPANTS, ImportKind.EMPLOYERS, ImportKind.OUTREACH_CASES, ImportKind.OUTREACH_ATTEMPTS, ImportKind.HAND_OVERS,
            ImportKind.REFERRALS, ImportKind.REFERRAL_STEPS, ImportKind.ENROLMENTS, ImportKind.PLACEMENTS, ImportKind.CONTACTS,
            ImportKind.CONSENTS);

    private static final Set<ImportKind> OUTREACH = EnumSet.of(ImportKind.OUTREACH_CASES, ImportKind.OUTREACH_ATTEMPTS,
            ImportKind.HAND_OVERS);
    private static final Set<ImportKind> REFERRED = EnumSet.of(ImportKind.REFERRALS, ImportKind.REFERRAL_STEPS);
    private static final Set<ImportKind> PLACED = EnumSet.of(ImportKind.EMPLOYERS, ImportKind.PLACEMENTS);
    /** What participants agreed to, where somebody sees them only then. */
    private static final Set<ImportKind> AGREED = EnumSet.of(ImportKind.CONSENTS);

    private DemoTenants() {}

    static List<DemoSet> all() {
        return List.of(set("stockholm", "Stockholms stad", kinds(OUTREACH).map(kind -> csv("stockholm", kind))),
                set("knivsta", "Knivsta kommun", kinds(OUTREACH, REFERRED, AGREED).map(kind -> csv("knivsta", kind))),
                set("haninge", "Haninge kommun", kinds(OUTREACH, REFERRED).map(DemoTenants::haninge)),
                set("huddinge", "Huddinge kommun", kinds(PLACED, REFERRED, AGREED).map(kind -> csv("huddinge", kind))));
    }

    private static DemoSet set(String key, String name, Stream<DemoFile> files) {
        return new DemoSet(key, name, TenantKind.MUNICIPALITY, ZoneId.of("Europe/Stockholm"), files.toList());
    }

    /** Its contacts come as NDJSON, so that a first start takes both forms of input. */
    private static DemoFile haninge(ImportKind kind) {
        return kind == ImportKind.CONTACTS ? new DemoFile(kind, path("haninge", kind) + ".ndjson") : csv("haninge", kind);
    }

    /** All kinds of files but these. */
    @SafeVarargs
    private static Stream<ImportKind> kinds(Set<ImportKind>... without) {
        return ORDER.stream().filter(kind -> Stream.of(without).noneMatch(each -> each.contains(kind)));
    }

    private static DemoFile csv(String tenant, ImportKind kind) {
        return new DemoFile(kind, path(tenant, kind) + ".csv");
    }

    private static String path(String tenant, ImportKind kind) {
        return "META-INF/rinnalla/demo/" + tenant + "/" + kind.name().toLowerCase(Locale.ROOT);
    }
}
