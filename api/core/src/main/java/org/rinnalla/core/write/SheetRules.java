package org.rinnalla.core.write;

import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rinnalla.core.write.command.CommandKind;

/** The rules of the sheets' commands; one that stands nowhere has none beyond its inputs. */
final class SheetRules {
    private static final Map<CommandKind, Supplier<SheetRule>> ALL = Stream
            .of(IntakeSheets.rules(), CareerSheets.rules(), WorkSheets.rules(), TeamSheets.rules(), QualitySheets.rules(),
                    CountingSheets.rules())
            .flatMap(rules -> rules.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private SheetRules() {}

    static SheetRule of(CommandKind kind) {
        return ALL.getOrDefault(kind, () -> SheetRule.NONE).get();
    }
}
