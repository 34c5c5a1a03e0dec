package org.rinnalla.plugin.finland;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rinnalla.spi.IdentifierEnvironment;
import org.rinnalla.spi.IdentifierOutcome;
import org.rinnalla.spi.PersonIdentifier;
import org.rinnalla.spi.TextKey;

/**
 * The personal identity code. Its sign tells the century and is part of who is meant: 100190-999P and 100190Y999P are two people, so it is
 * never left out or exchanged. No sex is told from it: from 2027 the number says nothing of it.
 */
record Hetu(Temporary temporary) implements PersonIdentifier {
    /** Codes with an individual number of 900 or more, lent for a time or for tests; off unless asked for. */
    enum Temporary {
        REFUSED, ACCEPTED
    }

    private static final Pattern FORM = Pattern.compile("(\\d{2})(\\d{2})(\\d{2})([-+A-FU-Y])(\\d{3})([0-9A-Z])");
    private static final String CHECK_CHARACTERS = "0123456789ABCDEFHJKLMNPRSTUVWXY";
    private static final int FIRST_SERIAL = 2;
    private static final int FIRST_TEMPORARY = 900;

    Hetu() {
        this(Temporary.REFUSED);
    }

    @Override
    public String type() {
        return "FI_HETU";
    }

    @Override
    public TextKey name() {
        return TextKey.of("identifier.hetu.name");
    }

    @Override
    public List<TextKey> texts() {
        return CodeFlaw.texts();
    }

    @Override
    public IdentifierOutcome parse(String input, IdentifierEnvironment environment) {
        Matcher form = FORM.matcher(input.strip().toUpperCase(Locale.ROOT));
        return form.matches() ? judge(form, environment.today()) : new IdentifierOutcome.NotThisKind();
    }

    private IdentifierOutcome judge(Matcher form, LocalDate today) {
        Optional<LocalDate> birthDate = date(form);
        int serial = Integer.parseInt(form.group(5));
        if (birthDate.isEmpty()) {
            return CodeFlaw.DATE.outcome();
        }
        if (birthDate.get().isAfter(today)) {
            return CodeFlaw.FUTURE.outcome();
        }
        if (serial < FIRST_SERIAL) {
            return CodeFlaw.SERIAL.outcome();
        }
        if (checkCharacter(form) != form.group(6).charAt(0)) {
            return CodeFlaw.CHECK_CHARACTER.outcome();
        }
        if (serial >= FIRST_TEMPORARY && temporary == Temporary.REFUSED) {
            return CodeFlaw.TEMPORARY.outcome();
        }
        String code = form.group();
        return new IdentifierOutcome.Valid(code, birthDate, code.substring(0, 7) + "****");
    }

    private static Optional<LocalDate> date(Matcher form) {
        int day = Integer.parseInt(form.group(1));
        int month = Integer.parseInt(form.group(2));
        int year = century(form.group(4).charAt(0)) + Integer.parseInt(form.group(3));
        boolean exists = month >= 1 && month <= 12 && day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth();
        return exists ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }

    private static int century(char sign) {
        return switch (sign) {
            case '+' -> 1800;
            case '-', 'U', 'V', 'W', 'X', 'Y' -> 1900;
            default -> 2000;
        };
    }

    /** The sign is no part of the check. */
    private static char checkCharacter(Matcher form) {
        int number = Integer.parseInt(form.group(1) + form.group(2) + form.group(3) + form.group(5));
        return CHECK_CHARACTERS.charAt(number % CHECK_CHARACTERS.length());
    }
}
