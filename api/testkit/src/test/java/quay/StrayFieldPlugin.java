package quay;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rinnalla.spi.CountryPlugin;
import org.rinnalla.spi.FieldContribution;
import org.rinnalla.spi.ObjectRef;
import org.rinnalla.spi.PluginDescriptor;
import org.rinnalla.spi.Reach;
import org.rinnalla.spi.ResolverEnvironment;
import org.rinnalla.spi.Role;
import org.rinnalla.spi.SchemaExtension;
import org.rinnalla.spi.SpiRange;

/** One of its fields answers for others than it was asked for, another takes for granted that there is something to ask. */
public final class StrayFieldPlugin implements CountryPlugin {
    private static final Map<Role, Reach> POLICY = Map.of(Role.TEAM_LEADER, Reach.UNIT);

    @Override
    public PluginDescriptor descriptor() {
        return new PluginDescriptor("stray", "QZ", "1.0.0", SpiRange.from(1, 0), List.of(Locale.ENGLISH));
    }

    @Override
    public Optional<SchemaExtension> schema() {
        return Optional.of(new SchemaExtension("META-INF/rinnalla/stray.graphqls",
                List.of(new FieldContribution("Participant", "qzStray", POLICY, StrayFieldPlugin::stray),
                        new FieldContribution("Participant", "qzHasty", POLICY, StrayFieldPlugin::hasty))));
    }

    private static Map<ObjectRef, Object> stray(List<ObjectRef> objects, ResolverEnvironment environment) {
        return Map.of(new ObjectRef("somebody-else", Map.of()), "found");
    }

    private static Map<ObjectRef, Object> hasty(List<ObjectRef> objects, ResolverEnvironment environment) {
        Map<ObjectRef, Object> answers = new HashMap<>();
        answers.put(objects.getFirst(), "first");
        return answers;
    }
}
