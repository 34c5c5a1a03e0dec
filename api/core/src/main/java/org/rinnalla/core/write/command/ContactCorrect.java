package org.rinnalla.core.write.command;

import java.time.LocalDate;

/**
 * Corrects a contact.
 *
 * @param contact which
 * @param version that the change was made from
 * @param heldOn when
 * @param manner how
 * @param talk what about
 */
public record ContactCorrect(Ref contact, int version, Change<LocalDate> heldOn, MannerChange manner,
        EmployerTalkChange talk) implements Command {}
