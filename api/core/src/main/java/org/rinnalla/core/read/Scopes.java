package org.rinnalla.core.read;

import org.rinnalla.core.model.Noun;

/** What one caller reaches in one read. */
public interface Scopes {
    /** The rows of a noun. */
    Scope of(Noun noun);

    /** One scope for all nouns and no guard: for the rules of a write, whose rows go to nobody; writes are guarded by the rows they name. */
    static Scopes unguarded(Scope scope) {
        return new Scopes() {
            @Override
            public Scope of(Noun noun) {
                return scope;
            }

            @Override
            public Guard guard() {
                return new Guard.Open();
            }
        };
    }

    /** What stands between the caller and people under protection. */
    Guard guard();
}
