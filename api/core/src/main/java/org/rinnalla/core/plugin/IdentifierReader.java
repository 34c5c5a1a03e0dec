package org.rinnalla.core.plugin;

import java.time.LocalDate;
import java.util.List;
import org.rinnalla.spi.IdentifierEnvironment;
import org.rinnalla.spi.IdentifierOutcome;

/** Offers an input to kinds of national identifiers, in their order, until one knows it. */
public final class IdentifierReader {
    private static final int MAXIMUM_INPUT = 64;

    private final Fence fence;

    public IdentifierReader(Fence fence) {
        this.fence = fence;
    }

    public IdentifierReading read(List<InstalledIdentifier> kinds, String input, LocalDate today) {
        if (input.length() > MAXIMUM_INPUT) {
            return new IdentifierReading.Unrecognised();
        }
        IdentifierEnvironment environment = () -> today;
        for (InstalledIdentifier kind : kinds) {
            switch (fence.call(kind.plugin(), "identifier " + kind.type(), () -> plain(kind.kind().parse(input, environment)))) {
                case Answer.Faulted<IdentifierOutcome>(PluginFault fault) -> {
                    return new IdentifierReading.Unknown(fault);
                }
                case Answer.Answered<IdentifierOutcome>(IdentifierOutcome.Valid valid) -> {
                    return new IdentifierReading.Known(kind, valid);
                }
                case Answer.Answered<IdentifierOutcome>(IdentifierOutcome.Invalid(var violation)) -> {
                    return new IdentifierReading.Wrong(kind, violation);
                }
                case Answer.Answered<IdentifierOutcome>(IdentifierOutcome.NotThisKind _) -> {
                }
            }
        }
        return new IdentifierReading.Unrecognised();
    }

    private static IdentifierOutcome plain(IdentifierOutcome outcome) {
        return outcome instanceof IdentifierOutcome.Invalid(var violation)
                ? new IdentifierOutcome.Invalid(PlainValues.of(violation))
                : outcome;
    }
}
