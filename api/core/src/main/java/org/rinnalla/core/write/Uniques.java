package org.rinnalla.core.write;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.write.command.Command;
import org.rinnalla.core.write.store.StoredRow;

/** Keys of the integrator's and subjects of tokens are given once in a tenant. */
final class Uniques {
    private static final List<String> FIELDS = List.of("ref", "subject");
    private final Map<String, Map<String, Long>> taken = new HashMap<>();
    private final Map<String, Set<String>> added = new HashMap<>();

    private Uniques() {}

    static <C extends Command> Uniques load(Desk desk, List<Draft<C>> drafts) {
        Uniques uniques = new Uniques();
        if (drafts.isEmpty()) {
            return uniques;
        }
        Noun noun = drafts.getFirst().attempt().kind().noun();
        for (String field : FIELDS) {
            Set<String> texts = new HashSet<>();
            drafts.forEach(draft -> draft.attempt().text(field).ifPresent(texts::add));
            if (!texts.isEmpty()) {
                uniques.taken.put(field, desk.work().lookups().taken(noun, field, texts));
            }
        }
        return uniques;
    }

    void check(Draft<?> draft) {
        long itself = itself(draft);
        for (String field : FIELDS) {
            String text = draft.attempt().text(field).orElse("");
            boolean elsewhere = taken.getOrDefault(field, Map.of()).getOrDefault(text, itself) != itself;
            if (elsewhere || added.getOrDefault(field, Set.of()).contains(text)) {
                draft.wrong("ALREADY_EXISTS", field, "error.write.key-taken");
            }
        }
    }

    void add(Draft<?> draft) {
        for (String field : FIELDS) {
            draft.attempt().text(field).ifPresent(text -> added.computeIfAbsent(field, each -> new HashSet<>()).add(text));
        }
    }

    /** The row that the command changes; 0: it makes one. */
    private static long itself(Draft<?> draft) {
        if (!draft.attempt().kind().changes()) {
            return 0;
        }
        return draft.find(draft.attempt().kind().fields().getFirst().name(), StoredRow.class).map(StoredRow::id).orElse(0L);
    }
}
