package org.rinnalla.rest;

import java.util.ArrayList;
import java.util.List;

import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.Outcome;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.UserError;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.write.Batch;
import org.rinnalla.core.write.BatchOptions;
import org.rinnalla.core.write.WriteOptions;
import org.rinnalla.core.write.Written;
import org.rinnalla.core.write.command.Attempt;
import org.rinnalla.core.write.command.ParticipantCorrect;
import org.rinnalla.core.write.command.ParticipantRegister;

/** Takes commands and remembers them; row 1 is the one that is there, at version 3. */
final class FakeWrites {
    static final UserError EXISTS = new UserError("ALREADY_EXISTS", "ref", "There is a row with this ref already.");
    final List<String> log = new ArrayList<>();

    Outcome<Written> write(RequestContext context, Attempt attempt, WriteOptions options) {
        if (!attempt.faults().isEmpty()) {
            return new Outcome.Refused<>(ErrorCode.BAD_REQUEST, attempt.faults());
        }
        log.add(attempt.kind().name() + " " + options.idempotencyKey());
        if (attempt.command() instanceof ParticipantCorrect correct && correct.version() != 3) {
            return Outcome.refused(ErrorCode.CONFLICT, new UserError("CONFLICT", "version", "The row is at version 3."));
        }
        return Outcome.done(new Written(Nouns.PARTICIPANT, 1, 3));
    }

    Batch batch(BatchOptions options) {
        return new Batch() {
            @Override
            public List<Outcome<Written>> write(List<Attempt> commands) {
                log.add("batch " + commands.size());
                return commands.stream().map(FakeWrites::one).toList();
            }

            @Override
            public void commit() {
                log.add("commit");
            }

            @Override
            public void close() {
                log.add("close");
            }
        };
    }

    private static Outcome<Written> one(Attempt attempt) {
        if (!attempt.faults().isEmpty()) {
            return new Outcome.Refused<>(ErrorCode.VALIDATION_FAILED, attempt.faults());
        }
        if (attempt.command() instanceof ParticipantRegister register && "there".equals(register.ref())) {
            return Outcome.refused(ErrorCode.CONFLICT, EXISTS);
        }
        return Outcome.done(new Written(Nouns.PARTICIPANT, 7, 1));
    }
}
