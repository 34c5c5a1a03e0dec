package pier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.rinnalla.spi.CodeEntry;
import org.rinnalla.spi.CodeTable;
import org.rinnalla.spi.CountryPlugin;
import org.rinnalla.spi.DataExtension;
import org.rinnalla.spi.DataField;
import org.rinnalla.spi.DataMigration;
import org.rinnalla.spi.DataType;
import org.rinnalla.spi.PluginDescriptor;
import org.rinnalla.spi.Role;
import org.rinnalla.spi.SpiRange;
import org.rinnalla.spi.TextKey;

/** Keeps data with participants; which version of them stands in a file: {@code 1}, {@code 2}, or {@code broken}. */
public final class PierPlugin implements CountryPlugin {
    private static final Set<Role> TEAM = Set.of(Role.TEAM_LEADER, Role.PROGRAMME_MANAGER);

    @Override
    public PluginDescriptor descriptor() {
        return new PluginDescriptor("pier", "QZ", "1.0.0", SpiRange.from(1, 0), List.of(Locale.ENGLISH));
    }

    @Override
    public List<CodeTable> codeTables() {
        return List.of(new CodeTable("QZ_ROPE", "made up", LocalDate.EPOCH, List.of(code("HEMP", ""), code("TAR", "2001-12-31"))));
    }

    @Override
    public List<DataExtension> data() {
        return switch (version()) {
            case "1" -> List.of(new DataExtension("Participant", text("qzHook").withIndex(),
                    field("qzDepth", new DataType.Whole(0, 100)).withIndex(),
                    field("qzWeight", new DataType.Fraction(BigDecimal.ZERO, BigDecimal.TEN, 2)), field("qzSince", new DataType.Day()),
                    field("qzDry", new DataType.YesNo()).withIndex(), field("qzRope", new DataType.Code("QZ_ROPE")).mandatory(),
                    new DataField("qzSecret", new DataType.Text(9), label(), Set.of(Role.PROGRAMME_MANAGER),
                            Set.of(Role.PROGRAMME_MANAGER)).withIndex()));
            case "2" -> List.of(new DataExtension("Participant", 2,
                    List.of(text("qzMooring").withIndex(), field("qzDepth", new DataType.Whole(0, 100)).withIndex()),
                    List.of(new DataMigration(1, PierPlugin::moored))));
            default -> List.of(new DataExtension("Participant", 3, List.of(text("qzMooring")),
                    List.of(new DataMigration(1, PierPlugin::moored), new DataMigration(2, values -> Map.of("qzMooring", 7)))));
        };
    }

    private static Map<String, Object> moored(Map<String, Object> values) {
        Map<String, Object> moored = new HashMap<>();
        Optional.ofNullable(values.get("qzHook"))
                .ifPresent(hook -> moored.put("qzMooring", "M-" + hook.toString().toUpperCase(Locale.ROOT)));
        Optional.ofNullable(values.get("qzDepth")).ifPresent(depth -> moored.put("qzDepth", depth));
        return moored;
    }

    private static DataField text(String name) {
        return field(name, new DataType.Text(20));
    }

    private static DataField field(String name, DataType type) {
        return new DataField(name, type, label(), TEAM, TEAM);
    }

    private static TextKey label() {
        return TextKey.of("pier.label");
    }

    private static CodeEntry code(String code, String to) {
        return new CodeEntry(code, Optional.empty(), Optional.empty(),
                to.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(to)), Map.of("en", code));
    }

    private static String version() {
        try (InputStream in = Objects.requireNonNull(PierPlugin.class.getResourceAsStream("/pier/version"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
