package org.rinnalla.graphql.fetch;

import org.rinnalla.core.write.WriteService;
import org.rinnalla.core.write.command.CommandReader;

/** The way that writes go. */
public record Writing(WriteService service, CommandReader reader) {}
