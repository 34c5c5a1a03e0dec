package org.rinnalla.core.plugin;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rinnalla.spi.CodeTable;
import org.rinnalla.spi.CountryPlugin;
import org.rinnalla.spi.DataExtension;
import org.rinnalla.spi.DemoSet;
import org.rinnalla.spi.PersonIdentifier;
import org.rinnalla.spi.PluginDescriptor;
import org.rinnalla.spi.ProgrammeDefinition;
import org.rinnalla.spi.ReportDefinition;
import org.rinnalla.spi.ReportWriter;
import org.rinnalla.spi.SchemaExtension;
import org.rinnalla.spi.SpiRange;

/** A plugin of the made-up country QZ that brings what a test gives it. */
final class FakePlugin implements CountryPlugin, PluginResources {
    final List<ProgrammeDefinition> programmes = new ArrayList<>();
    final List<PersonIdentifier> identifiers = new ArrayList<>();
    final List<CodeTable> codeTables = new ArrayList<>();
    final List<ReportDefinition> reports = new ArrayList<>();
    final List<ReportWriter> writers = new ArrayList<>();
    final List<DemoSet> demo = new ArrayList<>();
    final List<DataExtension> data = new ArrayList<>();
    Optional<SchemaExtension> schema = Optional.empty();
    List<Locale> languages = List.of(Locale.ENGLISH);
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    FakePlugin file(String path, String content) {
        return file(path, content.getBytes(StandardCharsets.UTF_8));
    }

    FakePlugin file(String path, byte[] content) {
        files.put(path, content);
        return this;
    }

    FakePlugin bundle(String tag, String content) {
        return file("META-INF/rinnalla/messages_" + tag + ".properties", content);
    }

    /** As it would be read from a JAR. */
    InstalledPlugin installed() {
        return PluginReader.read(Loading.FENCE, open()).candidate().orElseThrow().plugin();
    }

    /** What the verification says of it. */
    List<PluginProblem> problems() {
        return new Verifier(SchemaCheck.none()).verify(List.of(PluginReader.read(Loading.FENCE, open()))).getFirst().problems();
    }

    private OpenPlugin open() {
        PluginHandle handle = new PluginHandle("quay.jar", FakePlugin.class.getClassLoader(), () -> {});
        return new OpenPlugin(this, new PluginSource("quay.jar", ""), handle, this);
    }

    @Override
    public List<DataExtension> data() {
        return data;
    }

    @Override
    public PluginDescriptor descriptor() {
        return new PluginDescriptor("quay", "QZ", "1.2.3", SpiRange.from(1, 0), languages);
    }

    @Override
    public List<ProgrammeDefinition> programmes() {
        return programmes;
    }

    @Override
    public List<PersonIdentifier> identifiers() {
        return identifiers;
    }

    @Override
    public List<CodeTable> codeTables() {
        return codeTables;
    }

    @Override
    public List<ReportDefinition> reports() {
        return reports;
    }

    @Override
    public List<ReportWriter> reportWriters() {
        return writers;
    }

    @Override
    public Optional<SchemaExtension> schema() {
        return schema;
    }

    @Override
    public List<DemoSet> demo() {
        return demo;
    }

    @Override
    public Resource read(String path, int limit) {
        byte[] content = files.get(path);
        if (content == null) {
            return new Resource.Missing();
        }
        return content.length > limit ? new Resource.TooLarge() : new Resource.Found(content);
    }

    @Override
    public boolean has(String path) {
        return files.containsKey(path);
    }
}
