package org.rinnalla.plugin.sweden;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rinnalla.plugin.shared.demo.DemoFiles;
import org.rinnalla.spi.EnrolmentState;
import org.rinnalla.spi.ImportKind;

/**
 * Makes the demo files anew, always the same. After a change here, from the repository's root and after a build:
 * {@code java -cp plugins/sweden/target/test-classes:plugins/sweden/target/classes:api/spi/target/classes
 * org.rinnalla.plugin.sweden.SwedenDemo plugins/sweden/src/main/resources}.
 */
final class SwedenDemo {
    /** Phase codes that the three placing programmes have in common. */
    static final Map<EnrolmentState, List<String>> PHASES = Map.of(EnrolmentState.MAPPING, List.of("MAPPING"), EnrolmentState.JOB_SEARCH,
            List.of("JOB_SEARCH"), EnrolmentState.IN_WORK_SUPPORT, List.of("IN_WORK_SUPPORT"), EnrolmentState.STEP_DOWN,
            List.of("STEP_DOWN"));

    private SwedenDemo() {}

    static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.putAll(DemoFiles.of(new KnivstaDemo().make(), Set.of()));
        files.putAll(DemoFiles.of(new StockholmDemo().make(), Set.of()));
        files.putAll(DemoFiles.of(new HaningeDemo().make(), Set.of(ImportKind.CONTACTS)));
        files.putAll(DemoFiles.of(new HuddingeDemo().make(), Set.of()));
        return files;
    }

    public static void main(String[] arguments) throws IOException {
        DemoFiles.write(files(), Path.of(arguments[0]));
    }
}
