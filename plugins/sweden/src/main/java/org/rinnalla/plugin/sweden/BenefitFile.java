package org.rinnalla.plugin.sweden;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rinnalla.spi.BenefitType;
import org.rinnalla.spi.CodeEntry;
import org.rinnalla.spi.CodeTable;

/** Sweden's benefits and the free amounts of the stepless reduction, as far as they were looked up. Each row says where it is from. */
final class BenefitFile {
    static final String TABLE = "SE_BENEFIT";
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);
    private static final String SOURCE = "Gathered from the sources that each row of se-benefits.csv names; what is marked [GK] there is"
            + " general knowledge and no rule follows from it";

    private BenefitFile() {}

    static List<CodeTable> tables() {
        List<CodeEntry> benefits = rows("se-benefits.csv").stream()
                .map(row -> new CodeEntry(row[0], Optional.empty(), Optional.empty(), Optional.empty(),
                        Map.of("sv", row[1], "fi", row[2], "en", row[3])))
                .toList();
        return List.of(new CodeTable(TABLE, SOURCE, AS_OF, benefits), free());
    }

    /** The source tells the five amounts of one year, not which belongs to which level. */
    private static CodeTable free() {
        return new CodeTable("SE_STEPLESS_FREE_AMOUNT",
                "forsakringskassan.se, amounts of 2022; their ratio to the price base amount is derived, their levels are not told",
                LocalDate.of(2022, 12, 31),
                rows("se-stepless-free-amounts.csv").stream()
                        .map(row -> new CodeEntry(row[0], Optional.empty(), Optional.of(LocalDate.parse(row[1])),
                                Optional.of(LocalDate.parse(row[2])), Map.of("sv", row[4].replace('.', ',') + " prisbasbelopp", "fi",
                                        row[4].replace('.', ',') + " hintaperusmäärää", "en", row[4] + " price base amounts")))
                        .toList());
    }

    static List<BenefitType> types() {
        return rows("se-benefits.csv").stream().map(BenefitFile::type).toList();
    }

    private static BenefitType type(String[] row) {
        return new BenefitType(row[0], BenefitType.Form.valueOf(row[4]), words(row[5]).stream().map(Integer::valueOf).toList(),
                words(row[6]).stream().map(BenefitType.Option::valueOf).collect(Collectors.toSet()),
                row[7].isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(row[7])), BenefitType.Standing.valueOf(row[8]), row[9]);
    }

    private static List<String> words(String cell) {
        return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(" "));
    }

    /** Our own files hold no quotes and no commas in cells (a test sees to it), so a split will do. */
    static List<String[]> rows(String file) {
        String resource = "/META-INF/rinnalla/benefits/" + file;
        try (InputStream stream = BenefitFile.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("The plugin's JAR lacks " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }
}
