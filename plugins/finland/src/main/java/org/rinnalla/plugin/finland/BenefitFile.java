package org.rinnalla.plugin.finland;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
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

/** Finland's benefits and the earnings limits by year, as far as they were looked up. Each row says where it is from. */
final class BenefitFile {
    static final String TABLE = "FI_BENEFIT";
    private static final String SOURCE = "Gathered from the sources that each row of fi-benefits.csv names; what is marked [GK] there is"
            + " general knowledge and no rule follows from it";

    private BenefitFile() {}

    /**
     * What may be earned beside a disability pension in a year.
     *
     * @param year for which it holds
     * @param minimum a month, always allowed, in euros, with a decimal point
     * @param fullPercent of earlier earnings, beside a full pension
     * @param partialPercent of earlier earnings, beside a partial one
     */
    record EarningsLimit(int year, String minimum, int fullPercent, int partialPercent) {
        BigDecimal amount() {
            return new BigDecimal(minimum);
        }
    }

    static List<CodeTable> tables() {
        List<CodeEntry> benefits = rows("fi-benefits.csv").stream().map(row -> new CodeEntry(row[0], Optional.empty(), Optional.empty(),
                Optional.empty(), Map.of("fi", row[1], "sv-FI", row[2], "en", row[3]))).toList();
        List<CodeEntry> limits = limits().stream().map(limit -> new CodeEntry(String.valueOf(limit.year()), Optional.empty(),
                Optional.of(LocalDate.of(limit.year(), 1, 1)), Optional.of(LocalDate.of(limit.year(), 12, 31)),
                Map.of("fi", comma(limit) + " euroa kuukaudessa", "sv-FI", comma(limit) + " euro i månaden", "en",
                        limit.minimum() + " euros a month")))
                .toList();
        return List.of(new CodeTable(TABLE, SOURCE, LocalDate.of(2026, 11, 22), benefits),
                new CodeTable("FI_EARNINGS_LIMIT", "muma.fi; other years were not looked up", LocalDate.of(2024, 12, 31), limits));
    }

    private static String comma(EarningsLimit limit) {
        return limit.minimum().replace('.', ',');
    }

    static List<EarningsLimit> limits() {
        return rows("fi-earnings-limits.csv").stream().map(row -> new EarningsLimit(Integer.parseInt(row[0]), row[1],
                Integer.parseInt(row[2]), Integer.parseInt(row[3]))).toList();
    }

    static List<BenefitType> types() {
        return rows("fi-benefits.csv").stream()
                .map(row -> new BenefitType(row[0], BenefitType.Form.valueOf(row[4]), List.of(),
                        words(row[5]).stream().map(BenefitType.Option::valueOf).collect(Collectors.toSet()), Optional.empty(),
                        BenefitType.Standing.valueOf(row[6]), row[7]))
                .toList();
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
