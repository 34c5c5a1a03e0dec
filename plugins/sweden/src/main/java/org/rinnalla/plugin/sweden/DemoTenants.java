package org.rinnalla.plugin.sweden;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.rinnalla.spi.DemoSet;
import org.rinnalla.spi.DemoSet.DemoFile;
import org.rinnalla.spi.ImportKind;
import org.rinnalla.spi.TenantKind;

/** Invented tenants for a first start. The files are made by the seeded generator in this module's tests. */
final class DemoTenants {
    private static final List<ImportKind> ORDER = List.of(ImportKind.PROVIDERS, ImportKind.UNITS, ImportKind.PROGRAMMES, ImportKind.STAFF,
            ImportKind.PARTICIPANTS, ImportKind.EMPLOYERS, ImportKind.ENROLMENTS, ImportKind.PLACEMENTS, ImportKind.CONTACTS);
    /** With what participants agreed to, where somebody sees them only then. */
    private static final List<ImportKind> AGREED = Stream.concat(ORDER.stream(), Stream.of(ImportKind.CONSENTS)).toList();

    private DemoTenants() {}

    static List<DemoSet> all() {
        return List.of(set("stockholm", "Stockholms stad", AGREED.stream().map(kind -> csv("stockholm", kind))),
                set("knivsta", "Knivsta kommun", ORDER.stream().map(kind -> csv("knivsta", kind))),
                set("haninge", "Haninge kommun", AGREED.stream().map(DemoTenants::haninge)),
                set("huddinge", "Huddinge kommun", huddinge().map(kind -> csv("huddinge", kind))));
    }

    private static DemoSet set(String key, String name, Stream<DemoFile> files) {
        return new DemoSet(key, name, TenantKind.MUNICIPALITY, ZoneId.of("Europe/Stockholm"), files.toList());
    }

    /** Its contacts come as NDJSON, so that a first start takes both forms of input. */
    private static DemoFile haninge(ImportKind kind) {
        return kind == ImportKind.CONTACTS ? new DemoFile(kind, path("haninge", kind) + ".ndjson") : csv("haninge", kind);
    }

    /** Outreach places nobody. */
    private static Stream<ImportKind> huddinge() {
        return ORDER.stream().filter(kind -> kind != ImportKind.EMPLOYERS && kind != ImportKind.PLACEMENTS);
    }

    private static DemoFile csv(String tenant, ImportKind kind) {
        return new DemoFile(kind, path(tenant, kind) + ".csv");
    }

    private static String path(String tenant, ImportKind kind) {
        return "META-INF/rinnalla/demo/" + tenant + "/" + kind.name().toLowerCase(Locale.ROOT);
    }
}
