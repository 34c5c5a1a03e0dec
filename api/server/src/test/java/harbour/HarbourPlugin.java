package harbour;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rinnalla.spi.CountryPlugin;
import org.rinnalla.spi.FieldContribution;
import org.rinnalla.spi.PluginDescriptor;
import org.rinnalla.spi.Reach;
import org.rinnalla.spi.Role;
import org.rinnalla.spi.SchemaExtension;
import org.rinnalla.spi.SpiRange;

/** Adds a field with a type of its own; its version stands in a file, so that a test can pack many. */
public final class HarbourPlugin implements CountryPlugin {
    /** What the field shows. */
    public record Berth(String version, int length) {}

    @Override
    public PluginDescriptor descriptor() {
        return new PluginDescriptor("harbour", "QZ", version(), SpiRange.from(1, 0), List.of(Locale.ENGLISH));
    }

    @Override
    public Optional<SchemaExtension> schema() {
        String version = version();
        return Optional.of(new SchemaExtension("harbour/schema.graphqls", List.of(new FieldContribution("Participant", "qzBerth",
                Map.of(Role.TEAM_LEADER, Reach.TENANT), (objects, environment) -> objects.stream()
                        .collect(Collectors.toMap(Function.identity(), each -> new Berth(version, each.id().length())))))));
    }

    private static String version() {
        try (InputStream in = Objects.requireNonNull(HarbourPlugin.class.getResourceAsStream("/harbour/version"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
