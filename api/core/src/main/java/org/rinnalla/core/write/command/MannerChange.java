package org.rinnalla.core.write.command;

import org.rinnalla.core.model.ContactActor;
import org.rinnalla.core.model.ContactKind;
import org.rinnalla.core.model.ContactPlace;

/**
 * Changes to how a contact was held.
 *
 * @param kind kind of contact
 * @param faceToFace whether face to face
 * @param place where
 * @param actor who acted
 * @param minutes how long
 */
public record MannerChange(Change<ContactKind> kind, Change<Boolean> faceToFace, Change<ContactPlace> place, Change<ContactActor> actor,
        Change<Integer> minutes) {}
