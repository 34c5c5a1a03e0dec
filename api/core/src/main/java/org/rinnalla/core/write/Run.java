package org.rinnalla.core.write;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.write.ProtectedPeople.Verdict;
import org.rinnalla.core.write.References.Reference;
import org.rinnalla.core.write.command.Attempt;
import org.rinnalla.core.write.command.Command;
import org.rinnalla.core.write.command.Problems;
import org.rinnalla.core.write.command.Ref;
import org.rinnalla.core.write.store.Beside;
import org.rinnalla.core.write.store.StoredRow;
import org.rinnalla.core.write.store.VersionedRow;
import org.rinnalla.core.write.store.Wanted;

/**
 * Checks and does commands of one kind in one transaction. What they name is looked up for all of them at once, then each is checked, and
 * done when nothing is wrong with it; a refused one touches nothing.
 */
final class Run<C extends Command> {
    private final Desk desk;
    private final Handler<C> handler;
    private final List<Draft<C>> drafts;
    private final Map<Draft<C>, List<Reference>> references = new HashMap<>();
    private final Set<Beside> beside = EnumSet.noneOf(Beside.class);

    private Run(Desk desk, Handler<C> handler, List<Draft<C>> drafts) {
        this.desk = desk;
        this.handler = handler;
        this.drafts = drafts;
    }

    /** Does them; each draft knows what came of it, and versions are true. */
    static List<? extends Draft<?>> of(Desk desk, Handlers.Entry<?> entry, List<Attempt> attempts) {
        return typed(desk, entry, attempts);
    }

    private static <C extends Command> List<Draft<C>> typed(Desk desk, Handlers.Entry<C> entry, List<Attempt> attempts) {
        List<Draft<C>> drafts = attempts.stream().map(attempt -> new Draft<>(attempt, entry.type().cast(attempt.command()),
                new Problems(desk.catalogue().texts(), desk.context().locale()))).toList();
        new Run<>(desk, entry.handler().get(), drafts).run();
        return drafts;
    }

    private void run() {
        for (Draft<C> draft : drafts) {
            References to = new References();
            handler.references(draft.command(), to);
            references.put(draft, to.all());
            beside.addAll(to.beside());
        }
        lookUp();
        handler.prepare(desk, drafts);
        Uniques uniques = Uniques.load(desk, drafts);
        PluginData data = PluginData.load(desk, drafts);
        for (Draft<C> draft : drafts) {
            boolean found = references.getOrDefault(draft, List.of()).stream()
                    .allMatch(each -> draft.find(each.field(), each.type()).isPresent());
            uniques.check(draft);
            if (found && !draft.stopped()) {
                handler.check(desk, draft);
                data.check(draft);
            }
            if (found && draft.sound()) {
                desk.listening().validate(draft);
            }
            if (found && draft.sound()) {
                uniques.add(draft);
                draft.did(handler.apply(desk, draft));
                data.apply(draft);
            }
        }
        handler.settle(desk);
        desk.work().flush();
        RuleNames names = new RuleNames(desk);
        drafts.forEach(names::into);
    }

    private void lookUp() {
        Map<Kind, Set<Ref>> held = new LinkedHashMap<>();
        Map<Kind, Set<Ref>> seen = new LinkedHashMap<>();
        everyReference()
                .forEach(each -> (each.lock() ? held : seen).computeIfAbsent(Kind.of(each), kind -> new HashSet<>()).add(each.ref()));
        seen.forEach((kind, refs) -> refs.removeAll(held.getOrDefault(kind, Set.of())));
        Map<Kind, Map<Ref, StoredRow>> rows = new HashMap<>();
        List<Sought> sought = new ArrayList<>();
        held.forEach((kind, refs) -> sought.add(new Sought(kind, refs, true)));
        seen.forEach((kind, refs) -> sought.add(new Sought(kind, refs, false)));
        find(rows, sought);
        ProtectedPeople people = ProtectedPeople.among(desk, rows.values().stream().flatMap(each -> each.values().stream()).toList());
        for (Draft<C> draft : drafts) {
            for (Reference each : references.getOrDefault(draft, List.of())) {
                StoredRow row = rows.getOrDefault(Kind.of(each), Map.of()).get(each.ref());
                if (row == null || people.verdict(draft.attempt().kind(), row) == Verdict.HIDDEN) {
                    missing(draft, each);
                } else {
                    found(draft, each, row, people);
                }
            }
        }
    }

    private void found(Draft<C> draft, Reference reference, StoredRow row, ProtectedPeople people) {
        draft.found(reference.field(), row);
        people.of(row).ifPresent(protection -> draft.guarded(row.concerns().getAsLong(), protection));
        switch (people.verdict(draft.attempt().kind(), row)) {
            case REFUSED -> {
                draft.wrong("PROTECTED_IDENTITY", reference.field(), "error.protection.named-staff");
                draft.stop();
            }
            case ERASED -> {
                draft.wrong("ALREADY_ERASED", reference.field(), "error.erasure.bar");
                draft.stop();
            }
            case VEILED -> draft.veil();
            default -> {
            }
        }
        version(draft, reference, row);
    }

    private List<Reference> everyReference() {
        List<Reference> all = new ArrayList<>();
        drafts.forEach(draft -> all.addAll(references.getOrDefault(draft, List.of())));
        return all;
    }

    /** Rows of sheets by themselves, all others together. */
    private void find(Map<Kind, Map<Ref, StoredRow>> rows, List<Sought> all) {
        all.forEach(each -> each.refs().remove(new Ref.Nowhere()));
        List<Sought> together = all.stream().filter(each -> each.kind().sheet() == null && !each.refs().isEmpty()).toList();
        List<Map<Ref, StoredRow>> found = together.isEmpty()
                ? List.of()
                : desk.work().find(together.stream()
                        .map(each -> new Wanted(each.kind().type(), each.refs(), desk.scope(each.kind().type()), each.lock())).toList(),
                        beside);
        for (int i = 0; i < together.size(); i++) {
            rows.computeIfAbsent(together.get(i).kind(), any -> new HashMap<>()).putAll(found.get(i));
        }
        for (Sought each : all) {
            Noun sheet = each.kind().sheet();
            if (sheet != null && !each.refs().isEmpty()) {
                rows.computeIfAbsent(each.kind(), any -> new HashMap<>())
                        .putAll(desk.work().sheets().find(sheet, each.refs(), desk.scope(sheet), each.lock()));
            }
        }
    }

    private void missing(Draft<C> draft, Reference reference) {
        boolean itself = draft.attempt().kind().changes() && draft.attempt().kind().fields().getFirst().name().equals(reference.field());
        if (itself) {
            draft.refusal(ErrorCode.NOT_FOUND);
        }
        draft.wrong("NOT_FOUND", reference.field(), "error.field.reference");
    }

    private void version(Draft<C> draft, Reference reference, StoredRow row) {
        Integer from = reference.version();
        if (from != null && row instanceof VersionedRow versioned && versioned.version() != from && draft.sound("version")) {
            draft.conflict(versioned.version());
        }
    }

    private record Sought(Kind kind, Set<Ref> refs, boolean lock) {}

    /** Rows that are looked up together. */
    private record Kind(Class<? extends StoredRow> type, @Nullable Noun sheet) {
        static Kind of(Reference reference) {
            Noun noun = reference.noun();
            return new Kind(reference.type(), noun != null && noun.isSheet() ? noun : null);
        }
    }
}
