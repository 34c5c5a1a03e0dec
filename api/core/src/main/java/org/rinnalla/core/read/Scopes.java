package org.rinnalla.core.read;

import org.rinnalla.core.model.Noun;

/** The scope of each noun for one caller. */
@FunctionalInterface
public interface Scopes {
    Scope of(Noun noun);
}
