package org.rinnalla.core.plugin;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.rinnalla.core.data.InstalledData;
import org.rinnalla.core.data.KeptField;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.text.Texts;
import org.rinnalla.spi.NationalIdentifier;
import org.rinnalla.spi.OrganisationIdentifier;
import org.rinnalla.spi.PersonIdentifier;
import org.rinnalla.spi.ProgrammeId;
import org.rinnalla.spi.ProtectionGrade;

/**
 * Every plugin that is in force and all that they bring, as one immutable snapshot: whoever holds it sees the same plugins until the end of
 * the request. Plugins stand in the order of their ids, contributions in the order of their plugin.
 */
public final class Catalogue implements AutoCloseable {
    private final long generation;
    private final List<InstalledPlugin> plugins;
    private final List<RefusedPlugin> refused;
    private final Texts texts;
    private final Map<ProgrammeId, InstalledProgramme> programmes;
    private final List<InstalledIdentifier> identifiers;
    private final Map<String, InstalledCodeTable> codeTables;
    private final List<InstalledGrade> grades;
    private final Map<String, InstalledReport> reports;
    private final Map<String, InstalledWriter> writers;
    private final List<InstalledData> data;
    private final Map<String, Locally> locally = new ConcurrentHashMap<>();

    /**
     * What every read asks of a country's plugins.
     *
     * @param grades of protected identity
     * @param consented definitions of programmes whose care contacts need a consent or a disclosure, whatever their country
     * @param extensions the fields that its plugins add
     */
    public record Locally(List<ProtectionGrade> grades, List<String> consented, List<KeptField> extensions) {
        public Locally {
            grades = List.copyOf(grades);
            consented = List.copyOf(consented);
            extensions = List.copyOf(extensions);
        }
    }

    Catalogue(long generation, List<InstalledPlugin> plugins, List<RefusedPlugin> refused, Texts platform) {
        this(generation, plugins, refused, platform, Fence.standard());
    }

    /** @param fence through which stored data are migrated while they are read */
    Catalogue(long generation, List<InstalledPlugin> plugins, List<RefusedPlugin> refused, Texts platform, Fence fence) {
        this.generation = generation;
        this.plugins = plugins.stream().sorted(Comparator.comparing(InstalledPlugin::id)).toList();
        this.refused = refused.stream().sorted(Comparator.comparing(RefusedPlugin::file)).toList();
        Texts all = platform;
        for (InstalledPlugin plugin : this.plugins) {
            all = all.with(plugin.id(), plugin.bundles());
        }
        this.texts = all;
        this.programmes = byKey(each(Contributions::programmes, InstalledProgramme::new), one -> one.definition().id());
        this.identifiers = each(Contributions::identifiers, InstalledIdentifier::new);
        this.codeTables = byKey(each(Contributions::codeTables, InstalledCodeTable::new), one -> one.table().id());
        this.grades = each(Contributions::protectionGrades, InstalledGrade::new);
        this.reports = byKey(each(Contributions::reports, InstalledReport::new), InstalledReport::id);
        this.writers = byKey(each(Contributions::writers, InstalledWriter::new), one -> one.writer().mediaType());
        this.data = each(Contributions::data, (plugin, declared) -> new InstalledData(plugin, declared, fence));
    }

    /** No plugins: what a server without a plugins directory has. */
    public static Catalogue empty() {
        return new Catalogue(0, List.of(), List.of(), Texts.core());
    }

    /** Grows with each catalogue of a running server; part of the key of anything that is cached from one. */
    public long generation() {
        return generation;
    }

    public List<InstalledPlugin> plugins() {
        return plugins;
    }

    public Optional<InstalledPlugin> plugin(String id) {
        return plugins.stream().filter(plugin -> plugin.id().equals(id)).findFirst();
    }

    public List<RefusedPlugin> refused() {
        return refused;
    }

    /** The platform's texts and those of every plugin. */
    public Texts texts() {
        return texts;
    }

    public List<InstalledProgramme> programmes() {
        return List.copyOf(programmes.values());
    }

    public Optional<InstalledProgramme> programme(ProgrammeId id) {
        return Optional.ofNullable(programmes.get(id));
    }

    /** Definitions of programmes whose care contacts need a consent or a disclosure. */
    public List<String> consentedProgrammes() {
        return programmes.values().stream().map(InstalledProgramme::definition).filter(one -> one.careContactNeedsConsent())
                .map(one -> one.id().value()).toList();
    }

    /** A country's kinds of persons' identifiers, in the order in which an input is offered to them. */
    public List<InstalledIdentifier> identifiers(String country) {
        return of(country, PersonIdentifier.class);
    }

    /** A country's kinds of registration numbers, in the order in which an input is offered to them. */
    public List<InstalledIdentifier> organisationIdentifiers(String country) {
        return of(country, OrganisationIdentifier.class);
    }

    private List<InstalledIdentifier> of(String country, Class<? extends NationalIdentifier> whose) {
        return identifiers.stream().filter(one -> one.plugin().descriptor().country().equals(country) && whose.isInstance(one.kind()))
                .toList();
    }

    /** Every kind of identifier. */
    public List<InstalledIdentifier> identifiers() {
        return identifiers;
    }

    public List<InstalledCodeTable> codeTables() {
        return List.copyOf(codeTables.values());
    }

    public Optional<InstalledCodeTable> codeTable(String id) {
        return Optional.ofNullable(codeTables.get(id));
    }

    /** A country's grades of protected identity. */
    public List<InstalledGrade> protectionGrades(String country) {
        return grades.stream().filter(one -> one.plugin().descriptor().country().equals(country)).toList();
    }

    /** What a country knows of benefits. */
    public Optional<InstalledBenefits> benefits(String country) {
        return plugins.stream().filter(plugin -> plugin.descriptor().country().equals(country))
                .flatMap(plugin -> plugin.contributions().benefits().stream().map(rules -> new InstalledBenefits(plugin, rules)))
                .findFirst();
    }

    public List<InstalledReport> reports() {
        return List.copyOf(reports.values());
    }

    public Optional<InstalledReport> report(String id) {
        return Optional.ofNullable(reports.get(id));
    }

    public List<InstalledWriter> writers() {
        return List.copyOf(writers.values());
    }

    public Optional<InstalledWriter> writer(String mediaType) {
        return Optional.ofNullable(writers.get(mediaType));
    }

    public List<InstalledSchema> schemaExtensions() {
        return plugins.stream()
                .flatMap(plugin -> plugin.contributions().schema().stream().map(source -> new InstalledSchema(plugin, source))).toList();
    }

    /** The fields that plugins add to nouns, as far as values are kept here. */
    public List<InstalledData> data() {
        return data;
    }

    /** The same of one noun. */
    public List<KeptField> data(Noun noun) {
        return data.stream().filter(one -> one.noun().equals(noun)).flatMap(one -> one.fields().stream()).toList();
    }

    /** What plugins of a country keep. */
    public List<KeptField> data(String country) {
        return data.stream().filter(one -> one.plugin().descriptor().country().equals(country)).flatMap(one -> one.fields().stream())
                .toList();
    }

    /** What every read asks of a country's plugins; looked up once for each country. */
    public Locally locally(String country) {
        return locally.computeIfAbsent(country, any -> new Locally(protectionGrades(country).stream().map(InstalledGrade::grade).toList(),
                consentedProgrammes(), data(country)));
    }

    /** Ends the plugins' threads and closes their class loaders. No request may be using the catalogue any more. */
    @Override
    public void close() {
        plugins.forEach(plugin -> plugin.handle().close());
    }

    private <C, I> List<I> each(Function<Contributions, List<C>> kind, BiFunction<InstalledPlugin, C, I> installed) {
        return plugins.stream().flatMap(plugin -> kind.apply(plugin.contributions()).stream().map(one -> installed.apply(plugin, one)))
                .toList();
    }

    private static <K, I> Map<K, I> byKey(List<I> all, Function<I, K> key) {
        Map<K, I> map = new LinkedHashMap<>();
        for (I one : all) {
            if (map.putIfAbsent(key.apply(one), one) != null) {
                throw new IllegalStateException("Two contributions with the key " + key.apply(one) + " passed the verification");
            }
        }
        return map;
    }
}
