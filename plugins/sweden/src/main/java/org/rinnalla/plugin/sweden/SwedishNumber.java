package org.rinnalla.plugin.sweden;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rinnalla.spi.IdentifierOutcome;

/**
 * A personal or coordination number in its parts, before any of them is judged.
 *
 * @param century the first two digits, when they were written
 * @param plus written with the separator of those who are 100 or older; never stored
 * @param serial three digits and the check digit; the first is a letter in an interim number
 */
record SwedishNumber(Optional<Integer> century, int year, int month, int day, boolean plus, String serial) {
    private static final Pattern FORM = Pattern.compile("(\\d{2})?(\\d{2})(\\d{2})(\\d{2})([-+]?)([TRSUWXJKLMN\\d]\\d{3})");
    private static final int COORDINATION_DAYS = 60;

    /** A bound that catches a mistyped century: nobody born earlier has lived to get a number. */
    private static final int EARLIEST_YEAR = 1800;

    static Optional<SwedishNumber> read(String input) {
        Matcher form = FORM.matcher(input.strip().toUpperCase(Locale.ROOT));
        if (!form.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                new SwedishNumber(Optional.ofNullable(form.group(1)).map(Integer::valueOf), number(form, 2), number(form, 3),
                        number(form, 4), form.group(5).equals("+"), form.group(6)));
    }

    boolean coordination() {
        return day >= COORDINATION_DAYS;
    }

    boolean interim() {
        return serial.charAt(0) > '9';
    }

    IdentifierOutcome judge(LocalDate today) {
        int fullYear = yearOn(today);
        Optional<LocalDate> birthDate = dateIn(fullYear);
        if (fullYear < EARLIEST_YEAR || !datePasses(birthDate)) {
            return NumberFlaw.DATE.outcome();
        }
        if (birthDate.map(date -> date.isAfter(today)).orElse(fullYear > today.getYear())) {
            return NumberFlaw.FUTURE.outcome();
        }
        if (serial.startsWith("000")) {
            return NumberFlaw.SERIAL.outcome();
        }
        return checkDigitHolds()
                ? new IdentifierOutcome.Valid(eight(fullYear) + serial, birthDate, eight(fullYear) + "-****")
                : NumberFlaw.CHECK_DIGIT.outcome();
    }

    /** Month 00, day 60 and 31 April all stand in real coordination numbers: a strict date check would refuse real people. */
    private boolean datePasses(Optional<LocalDate> birthDate) {
        return coordination() ? month <= 12 && day <= COORDINATION_DAYS + 31 : birthDate.isPresent();
    }

    /** The century is no part of the check; the letter of an interim number counts as 1. */
    private boolean checkDigitHolds() {
        String digits = interim() ? "1" + serial.substring(1) : serial;
        return Luhn.holds(String.format(Locale.ROOT, "%02d%02d%02d%s", year, month, day, digits));
    }

    /** The full year: as written, or else the latest with which the date is not in the future; 100 years earlier after a plus. */
    private int yearOn(LocalDate today) {
        if (century.isPresent()) {
            return century.get() * 100 + year;
        }
        int latest = today.getYear() - Math.floorMod(today.getYear() - year, 100);
        boolean possible = dateIn(latest).map(date -> !date.isAfter(today)).orElse(coordination());
        int past = possible ? latest : latest - 100;
        return plus ? past - 100 : past;
    }

    /** The date in a full year; a coordination number's day is 60 too high, and need not be a date at all. */
    private Optional<LocalDate> dateIn(int fullYear) {
        int dayOfMonth = coordination() ? day - COORDINATION_DAYS : day;
        if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > YearMonth.of(fullYear, month).lengthOfMonth()) {
            return Optional.empty();
        }
        return Optional.of(LocalDate.of(fullYear, month, dayOfMonth));
    }

    private String eight(int fullYear) {
        return String.format(Locale.ROOT, "%04d%02d%02d", fullYear, month, day);
    }

    /** Hides the number: it must never reach a log. */
    @Override
    public String toString() {
        return "SwedishNumber[****]";
    }

    private static int number(Matcher form, int group) {
        return Integer.parseInt(form.group(group));
    }
}
