package org.rinnalla.core.plugin;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import org.rinnalla.spi.SchemaExtension;

/** Reads the SDL that a schema extension names. */
final class SchemaLoading {
    private SchemaLoading() {}

    static Optional<SchemaSource> of(PluginSubject subject, SchemaExtension extension, PluginResources resources,
            Consumer<PluginProblem> problems) {
        String resource = extension.resource();
        return switch (resources.read(resource, PluginLimits.SDL_BYTES)) {
            case PluginResources.Resource.Missing() -> {
                problems.accept(subject.problem(PluginRule.SCHEMA_UNREADABLE, resource, "schema() names this file, but the JAR has none",
                        "Put the file at src/main/resources/" + resource + " or mend the name"));
                yield Optional.empty();
            }
            case PluginResources.Resource.TooLarge() -> {
                problems.accept(subject.problem(PluginRule.SCHEMA_TOO_LARGE, resource,
                        "the file is larger than the " + PluginLimits.SDL_BYTES + " bytes that are allowed",
                        "Leave out the types that no field uses"));
                yield Optional.empty();
            }
            case PluginResources.Resource.Found(byte[] content) -> {
                try {
                    String sdl = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
                    yield Optional.of(new SchemaSource(resource, sdl, extension.fields()));
                } catch (CharacterCodingException e) {
                    problems.accept(subject.problem(PluginRule.SCHEMA_UNREADABLE, resource, "the file is not UTF-8", "Save it as UTF-8"));
                    yield Optional.empty();
                }
            }
        };
    }
}
