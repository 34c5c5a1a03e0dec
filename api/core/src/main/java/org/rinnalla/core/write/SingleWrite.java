package org.rinnalla.core.write;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.rinnalla.core.Outcome;
import org.rinnalla.core.audit.AuditEntry;
import org.rinnalla.core.model.Attribute;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.read.Shown;
import org.rinnalla.core.write.command.Attempt;
import org.rinnalla.core.write.store.Claim;
import org.rinnalla.core.write.store.ClaimAnswer;
import org.rinnalla.core.write.store.Event;
import org.rinnalla.core.write.store.Settled;

/** One command in one transaction, with its idempotency key, its trace and its events. */
final class SingleWrite {
    private final Desk desk;
    private final Idempotency idempotency;

    SingleWrite(Desk desk, Idempotency idempotency) {
        this.desk = desk;
        this.idempotency = idempotency;
    }

    /**
     * What came of it.
     *
     * @param outcome for the caller
     * @param participants whom it would have concerned, for the trace of a refusal
     * @param guarded how many of them live under protection
     * @param plugin that did not answer; empty text: none
     * @param fresh it was done now, not before under the same idempotency key
     */
    record Result(Outcome<Written> outcome, List<Long> participants, int guarded, String plugin, boolean fresh) {
        static Result of(Outcome<Written> outcome) {
            return new Result(outcome, List.of(), 0, "", false);
        }
    }

    Result write(Attempt attempt, WriteOptions options, Showing showing) {
        Optional<Claim> claim = idempotency.claim(desk.context(), attempt, options);
        if (claim.isPresent()) {
            switch (desk.work().claim(claim.get())) {
                case ClaimAnswer.Granted() -> {
                }
                case ClaimAnswer.Done(Settled settled) -> {
                    Written written = new Written(Nouns.named(settled.noun()), settled.rowId(), settled.version());
                    return Result.of(new Outcome.Done<>(written, settled.warnings()));
                }
                case ClaimAnswer.Reused() -> {
                    desk.work().rollbackOnly();
                    return Result.of(idempotency.reused(desk.context()));
                }
            }
        }
        Draft<?> draft = Run.of(desk, Handlers.of(attempt.kind()), List.of(attempt)).getFirst();
        if (!draft.done()) {
            desk.work().rollbackOnly();
            return new Result(draft.refused(), List.copyOf(draft.participants()), draft.guarded(), draft.failedPlugin(), false);
        }
        Written written = draft.written();
        desk.work().audit(new AuditEntry(desk.context(), attempt.kind().action(), written.noun().name(), OptionalLong.of(written.rowId()),
                new AuditEntry.Seen(List.copyOf(draft.participants()), draft.effects().size(), attempt.fields(), draft.guarded()), "DONE"));
        for (Effect effect : draft.effects()) {
            desk.work().event(new Event(attempt.kind().name(), effect.noun().name(), effect.rowId(), effect.version().getAsInt()));
        }
        claim.ifPresent(each -> desk.work().settle(each,
                new Settled(written.noun().name(), written.rowId(), written.version(), draft.warnings())));
        Optional<Shown> shown = shown(draft, written, showing);
        shown.ifPresent(each -> desk.work().audit(each.trace()));
        return new Result(new Outcome.Done<>(shown.map(each -> written.with(each.row())).orElse(written), draft.warnings()),
                List.copyOf(draft.participants()), draft.guarded(), "", true);
    }

    /** Of people under protection nothing is told but what is read. */
    private Optional<Shown> shown(Draft<?> draft, Written written, Showing showing) {
        Noun noun = written.noun();
        Optional<Attribute> participant = noun.find("participantId");
        if (draft.guarded() > 0 || draft.effects().size() != 1 || noun.concernsParticipant() && participant.isEmpty()) {
            return Optional.empty();
        }
        return desk.work().made(noun, written.rowId())
                .filter(made -> participant
                        .map(about -> made.tells(about) && (made.value(about) == null || draft.participants().contains(made.value(about))))
                        .orElse(true))
                .flatMap(made -> showing.show(written, made));
    }
}
