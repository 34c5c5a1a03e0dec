package org.rinnalla.core.write;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.rinnalla.core.Outcome;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.audit.AuditAction;
import org.rinnalla.core.audit.AuditEntry;
import org.rinnalla.core.write.command.Attempt;
import org.rinnalla.core.write.command.CommandKind;
import org.rinnalla.core.write.store.Event;
import org.rinnalla.core.write.store.Work;

/** Some commands of a file in one transaction: one trace for those that were done, one for those that were refused, an event for each row. */
final class FileWrite {
    private final RequestContext context;
    private final CommandKind kind;
    private final Function<Work, Desk> desks;

    FileWrite(RequestContext context, CommandKind kind, Function<Work, Desk> desks) {
        this.context = context;
        this.kind = kind;
        this.desks = desks;
    }

    List<Outcome<Written>> write(Work work, List<Attempt> commands) {
        if (commands.isEmpty()) {
            return List.of();
        }
        Set<Long> concerned = new LinkedHashSet<>();
        Set<String> given = new LinkedHashSet<>();
        List<Outcome<Written>> outcomes = new ArrayList<>();
        int done = 0;
        Set<Long> guarded = new LinkedHashSet<>();
        for (Draft<?> draft : Run.of(desks.apply(work), Handlers.of(kind), commands)) {
            outcomes.add(draft.outcome());
            if (draft.done()) {
                done++;
                concerned.addAll(draft.participants());
                guarded.addAll(draft.guardedOnes());
                draft.attempt().namesInto(given);
                draft.effects().forEach(effect -> work
                        .event(new Event(kind.name(), effect.noun().name(), effect.rowId(), effect.version().getAsInt())));
            }
        }
        if (done > 0) {
            given.remove("version");
            List<String> fields = given.stream().map(name -> kind.noun().name() + "." + name).toList();
            work.audit(entry(List.copyOf(concerned), done, fields, guarded.size(), "DONE"));
        }
        if (done < commands.size()) {
            work.audit(entry(List.of(), commands.size() - done, List.of(), 0, "REFUSED"));
        }
        return outcomes;
    }

    /** Those that were done. */
    static List<Attempt> done(List<Attempt> commands, List<Outcome<Written>> outcomes) {
        return IntStream.range(0, outcomes.size()).filter(i -> outcomes.get(i) instanceof Outcome.Done<Written>).mapToObj(commands::get)
                .toList();
    }

    AuditEntry tried(int rows) {
        return entry(List.of(), rows, List.of(), 0, "DRY_RUN");
    }

    private AuditEntry entry(List<Long> participants, int rows, List<String> fields, int guarded, String outcome) {
        return new AuditEntry(context, AuditAction.IMPORT, kind.noun().name(), OptionalLong.empty(),
                new AuditEntry.Seen(participants, rows, fields, guarded), outcome);
    }
}
