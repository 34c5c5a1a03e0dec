package quay;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.rinnalla.spi.CountryPlugin;
import org.rinnalla.spi.DataExtension;
import org.rinnalla.spi.DataField;
import org.rinnalla.spi.DataMigration;
import org.rinnalla.spi.DataType;
import org.rinnalla.spi.PluginDescriptor;
import org.rinnalla.spi.Role;
import org.rinnalla.spi.SpiRange;
import org.rinnalla.spi.TextKey;

/** Its migrations take every value for granted, or leave one behind that has no field. */
public final class ForgetfulPlugin implements CountryPlugin {
    @Override
    public PluginDescriptor descriptor() {
        return new PluginDescriptor("forgetful", "QZ", "1.0.0", SpiRange.from(1, 0), List.of(Locale.ENGLISH));
    }

    @Override
    public List<DataExtension> data() {
        return List.of(extension("Participant", values -> Map.of("qzHook", Objects.requireNonNull(values.get("qzHook")))),
                extension("Employer", values -> {
                    Map<String, Object> more = new HashMap<>(values);
                    more.put("qzOld", "left behind");
                    return more;
                }));
    }

    private static DataExtension extension(String noun, UnaryOperator<Map<String, Object>> step) {
        Set<Role> roles = Set.of(Role.TEAM_LEADER);
        DataField field = new DataField("qzHook", new DataType.Text(20), TextKey.of("broken.name"), roles, roles);
        return new DataExtension(noun, 2, List.of(field), List.of(new DataMigration(1, step)));
    }
}
