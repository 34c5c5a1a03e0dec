package org.rinnalla.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rinnalla.core.data.InstalledData;
import org.rinnalla.core.data.MigrationTrial;
import org.rinnalla.core.plugin.Catalogue;

/** Asks the migrations of each extension, from each earlier version, for a row without any value and for one of unknown values. */
final class DataProbe {
    private DataProbe() {}

    static List<String> faults(Catalogue catalogue) {
        List<String> faults = new ArrayList<>();
        for (InstalledData data : catalogue.data()) {
            for (int version = 1; version < data.version(); version++) {
                for (Map<String, Object> values : List.of(Map.<String, Object>of(), MigrationTrial.values(data))) {
                    String place = data + ", from version " + version + (values.isEmpty() ? ", of a row with few values" : "");
                    MigrationTrial.fault(data, version, values).ifPresent(fault -> faults.add(place + ": " + fault));
                }
            }
        }
        return faults;
    }
}
