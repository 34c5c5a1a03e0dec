package org.rinnalla.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.rinnalla.core.plugin.Answer;
import org.rinnalla.core.plugin.Catalogue;
import org.rinnalla.core.plugin.InstalledSchema;
import org.rinnalla.spi.FieldContribution;
import org.rinnalla.spi.ObjectRef;
import org.rinnalla.spi.Role;

/** Asks each added field for nothing, for one object of which nothing is known, and for a page of them. */
final class SchemaProbe {
    private static final LocalDate DAY = LocalDate.of(2028, 2, 29);

    private SchemaProbe() {}

    static List<String> faults(Catalogue catalogue) {
        List<String> faults = new ArrayList<>();
        for (InstalledSchema schema : catalogue.schemaExtensions()) {
            for (FieldContribution field : schema.source().fields()) {
                for (int size : List.of(0, 1, 100)) {
                    ask(schema, field, IntStream.range(0, size).mapToObj(i -> new ObjectRef("object-" + i, Map.of())).toList(), faults);
                }
            }
        }
        return faults.stream().distinct().toList();
    }

    private static void ask(InstalledSchema schema, FieldContribution field, List<ObjectRef> objects, List<String> faults) {
        String name = "field " + field.type() + "." + field.field();
        FakeResolving environment = new FakeResolving(Locale.ENGLISH, Role.TEAM_LEADER, DAY);
        switch (Kit.FENCE.call(schema.plugin(), name, () -> List.copyOf(field.resolver().resolve(objects, environment).keySet()))) {
            case Answer.Faulted<List<ObjectRef>>(var fault) -> faults.add(fault.message());
            case Answer.Answered<List<ObjectRef>>(var answered) -> {
                if (!objects.containsAll(answered)) {
                    faults.add(name + " answers for objects that it was not asked for");
                }
            }
        }
    }
}
