package org.rinnalla.core.write.command;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody lives and is registered, and since when.
 *
 * @param residence municipality of residence
 * @param registration municipality of registration
 * @param since first day; not known: always
 */
public record Dwelling(@Nullable String residence, @Nullable String registration, @Nullable LocalDate since) {}
