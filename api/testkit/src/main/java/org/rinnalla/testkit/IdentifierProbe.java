package org.rinnalla.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.rinnalla.core.plugin.Catalogue;
import org.rinnalla.core.plugin.IdentifierReader;
import org.rinnalla.core.plugin.IdentifierReading;
import org.rinnalla.core.plugin.InstalledIdentifier;
import org.rinnalla.spi.IdentifierOutcome;
import org.rinnalla.spi.PersonIdentifier;
import org.rinnalla.spi.Violation;

/** Offers strange input, and input that nearly is an identifier, to each kind. */
final class IdentifierProbe {
    private static final LocalDate TODAY = LocalDate.of(2028, 2, 29);
    private static final String LETTERS = "0123456789 -+./ABCDEFÅäöİıß\u0000\u0660\u202E😀";
    private static final int ROUNDS = 5_000;

    private IdentifierProbe() {}

    static List<String> faults(Catalogue catalogue) {
        IdentifierReader reader = new IdentifierReader(Kit.FENCE);
        List<String> faults = new ArrayList<>();
        for (InstalledIdentifier kind : catalogue.identifiers()) {
            for (String input : inputs()) {
                switch (reader.read(List.of(kind), input, TODAY)) {
                    case IdentifierReading.Unrecognised() -> {
                    }
                    case IdentifierReading.Unknown(var fault) -> faults.add(fault.message());
                    case IdentifierReading.Wrong(var _, var violation) -> quoted(kind, input, violation, faults);
                    case IdentifierReading.Known(var _, var value) -> valid(reader, kind, value, faults);
                }
            }
        }
        return faults.stream().distinct().toList();
    }

    private static List<String> inputs() {
        List<String> inputs = new ArrayList<>(List.of("", " ", "0", "-", "\n", "0".repeat(64), "9".repeat(10), "9".repeat(12)));
        Random random = new Random(28);
        for (int i = 0; i < ROUNDS; i++) {
            boolean near = i % 2 == 0;
            StringBuilder input = new StringBuilder();
            int length = near ? 9 + random.nextInt(5) : random.nextInt(64);
            for (int j = 0; j < length; j++) {
                input.append(near ? (char) ('0' + random.nextInt(10)) : LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            inputs.add(near && random.nextBoolean() && length > 6
                    ? input.insert(6, "+-A".charAt(random.nextInt(3))).toString()
                    : input.toString());
        }
        return inputs;
    }

    private static void quoted(InstalledIdentifier kind, String input, Violation violation, List<String> faults) {
        if (!kind.kind().texts().contains(violation.message())) {
            faults.add(kind.type() + " answers with the text " + violation.message().value() + ", which its texts() do not name");
        }
        if (input.length() >= 6 && violation.arguments().toString().contains(input)) {
            faults.add(kind.type() + " puts the whole number into the arguments of " + violation.code());
        }
    }

    private static void valid(IdentifierReader reader, InstalledIdentifier kind, IdentifierOutcome.Valid value, List<String> faults) {
        if (kind.kind() instanceof PersonIdentifier && value.masked().contains(value.normalised())) {
            faults.add(kind.type() + " shows the whole number in its masked form");
        }
        boolean same = reader.read(List.of(kind), value.normalised(), TODAY) instanceof IdentifierReading.Known(var _, var again)
                && again.normalised().equals(value.normalised());
        if (!same) {
            faults.add(kind.type() + " does not read its own normal form back as the same number");
        }
    }
}
