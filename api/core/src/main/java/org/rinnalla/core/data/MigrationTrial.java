package org.rinnalla.core.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rinnalla.core.data.InstalledData.Brought;
import org.rinnalla.core.data.StoredData.Part;
import org.rinnalla.spi.DataField;
import org.rinnalla.spi.DataType;

/** Migrates made-up values, for tests of plugins. */
public final class MigrationTrial {
    private MigrationTrial() {}

    /** A value for each field as it is stored: what an earlier version with the same fields may have held. */
    public static Map<String, Object> values(InstalledData data) {
        Map<String, Object> values = new TreeMap<>();
        for (KeptField field : data.fields()) {
            values.put(field.name(), value(field.declared()));
        }
        return values;
    }

    private static Object value(DataField field) {
        return switch (field.type()) {
            case DataType.Text _,DataType.Code _ -> "1";
            case DataType.Whole(int least, int most) -> BigDecimal.valueOf(least);
            case DataType.Fraction(BigDecimal least, BigDecimal most, int decimals) -> least;
            case DataType.Day _ -> LocalDate.EPOCH.toString();
            case DataType.YesNo _ -> true;
        };
    }

    /** What is wrong with what the migrations make of it; empty: nothing. */
    public static Optional<String> fault(InstalledData data, int version, Map<String, Object> values) {
        return data.bring(List.of(new Part(version, values))).getFirst() instanceof Brought.Failed(String reason)
                ? Optional.of(reason)
                : Optional.empty();
    }
}
