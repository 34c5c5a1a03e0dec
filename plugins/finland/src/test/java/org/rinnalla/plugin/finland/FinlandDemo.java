package org.rinnalla.plugin.finland;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rinnalla.plugin.shared.demo.DemoFiles;

/**
 * Makes the demo files anew, always the same. After a change here, from the repository's root and after a build:
 * {@code java -cp plugins/finland/target/test-classes:plugins/finland/target/classes:api/spi/target/classes
 * org.rinnalla.plugin.finland.FinlandDemo plugins/finland/src/main/resources}.
 */
final class FinlandDemo {
    /** Open from the beginning: North Karelia, Helsinki, the rest of Uusimaa; begun in the autumn of 2021: Lapland, South Ostrobothnia. */
    private static final List<SiteDemo.Site> SITES = List.of(
            new SiteDemo.Site("pohjois-karjala", "Pohjois-Karjalan hyvinvointialue", "Aikuispsykiatria, Joensuu",
                    List.of("167", "276", "426"),
                    LocalDate.of(2020, 8, 3), 18, 22),
            new SiteDemo.Site("helsinki", "Helsingin kaupunki", "Psykiatria, Helsinki", List.of("091"), LocalDate.of(2020, 8, 3), 26, 30),
            new SiteDemo.Site("uusimaa", "Uudenmaan IPS-työhönvalmennus", "Aikuispsykiatria, Espoo", List.of("049", "092", "186", "638"),
                    LocalDate.of(2020, 9, 1), 22, 20),
            new SiteDemo.Site("lappi", "Lapin hyvinvointialue", "Aikuispsykiatria, Rovaniemi", List.of("698", "240"),
                    LocalDate.of(2021, 10, 4),
                    9, 8),
            new SiteDemo.Site("etela-pohjanmaa", "Etelä-Pohjanmaan hyvinvointialue", "Aikuispsykiatria, Seinäjoki",
                    List.of("743", "301", "145"),
                    LocalDate.of(2021, 10, 4), 11, 9));

    private FinlandDemo() {}

    static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        SITES.forEach(site -> files.putAll(DemoFiles.of(new SiteDemo(site).make(), Set.of())));
        return files;
    }

    public static void main(String[] arguments) throws IOException {
        DemoFiles.write(files(), Path.of(arguments[0]));
    }
}
