package org.rinnalla.graphql.schema;

import graphql.GraphqlErrorException;
import graphql.language.Document;
import graphql.language.SourceLocation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.MultiSourceReader;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.plugin.InstalledSchema;
import org.rinnalla.core.plugin.PluginProblem;
import org.rinnalla.core.plugin.PluginRule;

/** Reads a plugin's SDL. */
final class PluginSdl {
    static final int MAXIMUM = 262_144;

    private PluginSdl() {}

    /** What came of reading. */
    sealed interface Reading {
        /** It can be read; every definition names the plugin as its source. */
        record Sound(Document document) implements Reading {}

        /** It cannot. */
        record Broken(PluginProblem problem) implements Reading {}
    }

    static Reading read(InstalledSchema extension) {
        int length = extension.source().sdl().length();
        if (length > MAXIMUM) {
            return new Reading.Broken(extension.problem(PluginRule.SCHEMA_TOO_LARGE, 1,
                    "The SDL has " + length + " characters; " + MAXIMUM + " are allowed", "Leave out what is not needed"));
        }
        try {
            return new Reading.Sound(parse(extension));
        } catch (InvalidSyntaxException e) {
            int line = Optional.ofNullable(e.getLocation()).map(SourceLocation::getLine).orElse(1);
            return new Reading.Broken(
                    extension.problem(PluginRule.SCHEMA_SYNTAX, line, "The SDL cannot be read: " + firstLine(e.getMessage()),
                            "Mend the syntax at this line"));
        } catch (GraphqlErrorException | IllegalArgumentException | AssertionError e) {
            return new Reading.Broken(extension.problem(PluginRule.SCHEMA_SYNTAX, 1, "The SDL cannot be read", "Mend its syntax"));
        }
    }

    static Document parse(InstalledSchema extension) {
        MultiSourceReader reader = MultiSourceReader.newMultiSourceReader()
                .string(extension.source().sdl(), extension.plugin().id()).trackData(false).build();
        return CoreSdl.parse(reader, MAXIMUM);
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "syntax" : List.of(message.split("\n", 2)).getFirst();
    }
}
