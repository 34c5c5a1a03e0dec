package org.rinnalla.graphql.fetch;

import org.rinnalla.core.write.command.CommandReader;
import org.rinnalla.graphql.Writes;

/** The way that writes go. */
public record Writing(Writes writes, CommandReader reader) {}
