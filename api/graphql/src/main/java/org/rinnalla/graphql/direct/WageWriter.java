package org.rinnalla.graphql.direct;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.read.Row;
import org.rinnalla.graphql.json.JsonOut;

/** The object of a wage: nothing where one of its parts is not known. */
final class WageWriter {
    private final byte[][] names;
    private final Bound[] fields;
    private final ValueWriter[] writers;

    private WageWriter(List<Bound> fields, Labels labels) {
        int size = fields.size();
        this.names = new byte[size][];
        this.fields = fields.toArray(Bound[]::new);
        this.writers = new ValueWriter[size];
        for (int i = 0; i < size; i++) {
            Bound field = fields.get(i);
            names[i] = JsonOut.name(field.key(), i == 0);
            writers[i] = switch (field.name()) {
                case "amount", "currency", "period", "__typename" -> Leaves.of(field.type());
                case "periodLabel" -> labels.of("WagePeriod", field);
                default -> throw new Uncovered("Wage." + field.name());
            };
        }
    }

    static ValueWriter of(List<Bound> fields, Labels labels) {
        WageWriter wage = new WageWriter(fields, labels);
        return (out, row, value) -> wage.write(out, row);
    }

    private void write(Output out, Row row) {
        Object amount = row.value(".wageAmount");
        Object currency = row.value(".wageCurrency");
        Object period = row.value(".wagePeriod");
        if (amount == null || currency == null || period == null) {
            out.none();
            return;
        }
        for (int i = 0; i < fields.length; i++) {
            out.json().raw(names[i]);
            writers[i].write(out, row, part(fields[i].name(), amount, currency, period));
        }
        out.json().ascii(fields.length == 0 ? "{}" : "}");
    }

    private static @Nullable Object part(String field, Object amount, Object currency, Object period) {
        return switch (field) {
            case "amount" -> amount;
            case "currency" -> currency;
            case "__typename" -> "Wage";
            default -> period;
        };
    }
}
