package org.rinnalla.core.data;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.model.ValueType;
import org.rinnalla.core.write.command.Format;
import org.rinnalla.core.write.command.InputField;
import org.rinnalla.core.write.command.InputField.Limits;
import org.rinnalla.core.write.command.InputField.Need;
import org.rinnalla.core.write.command.InputField.Range;
import org.rinnalla.spi.DataField;
import org.rinnalla.spi.DataType;

/** What the types of plugin data are to the house: in the model, as inputs, and as they come out of the store. */
final class DataTypes {
    static final int CODE_LENGTH = 60;

    private DataTypes() {}

    static ValueType model(DataType type) {
        return switch (type) {
            case DataType.Text _ -> ValueType.TEXT;
            case DataType.Whole _ -> ValueType.INTEGER;
            case DataType.Fraction _ -> ValueType.DECIMAL;
            case DataType.Day _ -> ValueType.DATE;
            case DataType.YesNo _ -> ValueType.BOOLEAN;
            case DataType.Code _ -> ValueType.CODE;
        };
    }

    /** Whether it must be given depends on the tenant and is judged later. */
    static InputField input(DataField field, boolean changing) {
        return new InputField(field.name(), model(field.type()), changing ? Need.CHANGE : Need.OPTIONAL, limits(field.type()), null);
    }

    private static Limits limits(DataType type) {
        return switch (type) {
            case DataType.Text(int length) -> new Limits(length, Format.FREE, List.of(), null);
            case DataType.Code _ -> new Limits(CODE_LENGTH, Format.CODE, List.of(), null);
            case DataType.Whole(int least, int most) -> new Limits(0, Format.FREE, List.of(),
                    new Range(String.valueOf(least), String.valueOf(most), 0));
            case DataType.Fraction(BigDecimal least, BigDecimal most, int decimals) -> new Limits(0, Format.FREE, List.of(),
                    new Range(least.toPlainString(), most.toPlainString(), decimals));
            case DataType.Day _,DataType.YesNo _ -> new Limits(0, Format.FREE, List.of(), null);
        };
    }

    /** A stored or migrated value as the type has it; empty: it does not fit. A code is not looked up: it may have ended. */
    static Optional<Object> fit(DataType type, @Nullable Object value) {
        return Optional.ofNullable(switch (type) {
            case DataType.Text(int length) -> value instanceof String text && text.codePointCount(0, text.length()) <= length
                    && Format.FREE.fits(text) ? text : null;
            case DataType.Code _ -> value instanceof String code && code.length() <= CODE_LENGTH && Format.CODE.fits(code) ? code : null;
            case DataType.Whole(int least, int most) -> number(value).filter(number -> number.stripTrailingZeros().scale() <= 0)
                    .filter(number -> within(number, BigDecimal.valueOf(least), BigDecimal.valueOf(most)))
                    .<Object>map(BigDecimal::intValueExact).orElse(null);
            case DataType.Fraction(BigDecimal least, BigDecimal most, int decimals) -> number(value)
                    .filter(number -> number.stripTrailingZeros().scale() <= decimals && within(number, least, most))
                    .<Object>map(number -> number.setScale(decimals)).orElse(null);
            case DataType.Day _ -> day(value);
            case DataType.YesNo _ -> value instanceof Boolean ? value : null;
        });
    }

    private static boolean within(BigDecimal number, BigDecimal least, BigDecimal most) {
        return number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
    }

    private static Optional<BigDecimal> number(@Nullable Object value) {
        return switch (value) {
            case BigDecimal number -> Optional.of(number);
            case Integer number -> Optional.of(BigDecimal.valueOf(number));
            case Long number -> Optional.of(BigDecimal.valueOf(number));
            case null, default -> Optional.empty();
        };
    }

    private static @Nullable Object day(@Nullable Object value) {
        if (value instanceof LocalDate) {
            return value;
        }
        try {
            return value instanceof String text ? LocalDate.parse(text) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
