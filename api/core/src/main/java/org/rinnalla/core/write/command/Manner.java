package org.rinnalla.core.write.command;

import org.jspecify.annotations.Nullable;
import org.rinnalla.core.model.ContactActor;
import org.rinnalla.core.model.ContactKind;
import org.rinnalla.core.model.ContactPlace;

/**
 * How a contact was held.
 *
 * @param kind kind of contact
 * @param faceToFace not given: follows from the kind
 * @param place where
 * @param actor who acted
 * @param minutes how long
 */
public record Manner(ContactKind kind, @Nullable Boolean faceToFace, @Nullable ContactPlace place, @Nullable ContactActor actor,
        @Nullable Integer minutes) {}
