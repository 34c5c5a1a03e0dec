package org.rinnalla.plugin.sweden;

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

    private DemoTenants() {}

    static List<DemoSet> all() {
        return List.of(
                new DemoSet("stockholm", "Stockholms stad", TenantKind.MUNICIPALITY,
                        ORDER.stream().map(kind -> csv("stockholm", kind)).toList()),
                new DemoSet("knivsta", "Knivsta kommun", TenantKind.MUNICIPALITY,
                        ORDER.stream().map(kind -> csv("knivsta", kind)).toList()),
                new DemoSet("haninge", "Haninge kommun", TenantKind.MUNICIPALITY, ORDER.stream().map(DemoTenants::haninge).toList()),
                new DemoSet("huddinge", "Huddinge kommun", TenantKind.MUNICIPALITY,
                        huddinge().map(kind -> csv("huddinge", kind)).toList()));
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
