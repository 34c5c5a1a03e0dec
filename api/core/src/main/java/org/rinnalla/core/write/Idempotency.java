package org.rinnalla.core.write;

import java.util.Map;
import java.util.Optional;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.Outcome;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.UserError;
import org.rinnalla.core.crypto.IdentifierVault;
import org.rinnalla.core.text.Texts;
import org.rinnalla.core.write.command.Attempt;
import org.rinnalla.core.write.command.Format;
import org.rinnalla.core.write.store.Claim;
import org.rinnalla.spi.TextKey;

/** Idempotency keys: checked for their form, and bound to an input by a keyed hash, for the input holds personal data. */
final class Idempotency {
    private static final String FIELD = "idempotencyKey";
    private static final int LONGEST = 100;
    private final IdentifierVault vault;
    private final Texts texts;

    Idempotency(IdentifierVault vault, Texts texts) {
        this.vault = vault;
        this.texts = texts;
    }

    Optional<Outcome<Written>> refusal(RequestContext context, WriteOptions options) {
        String key = options.idempotencyKey();
        boolean sound = key == null || key.length() <= LONGEST && Format.KEY.fits(key);
        return sound
                ? Optional.empty()
                : Optional.of(refused(context, ErrorCode.BAD_REQUEST, "error.write.idempotency-key-form", Map.of("most", LONGEST)));
    }

    Optional<Claim> claim(RequestContext context, Attempt attempt, WriteOptions options) {
        return Optional.ofNullable(options.idempotencyKey()).map(key -> new Claim(key, attempt.kind().name(),
                vault.blindIndex(context.actor().tenantId(), "input", attempt.canonical())));
    }

    Outcome<Written> reused(RequestContext context) {
        return refused(context, ErrorCode.IDEMPOTENCY_KEY_REUSED, "error.idempotency-key-reused", Map.of());
    }

    private Outcome<Written> refused(RequestContext context, ErrorCode code, String key, Map<String, Object> arguments) {
        return Outcome.refused(code, new UserError(code.name(), FIELD, texts.text(context.locale(), TextKey.of(key), arguments)));
    }
}
