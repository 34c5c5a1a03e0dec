package org.rinnalla.core.write.command;

import org.jspecify.annotations.Nullable;
import org.rinnalla.spi.PlacementKind;

/**
 * What is done in a placement.
 *
 * @param kind what it is in the common model
 * @param title in words
 * @param occupation ISCO-08
 */
public record Work(PlacementKind kind, @Nullable String title, @Nullable String occupation) {}
