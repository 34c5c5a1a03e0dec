package org.rinnalla.core.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.rinnalla.core.plugin.PluginFault.Reason;
import org.rinnalla.spi.CountryPlugin;
import org.rinnalla.spi.NationalIdentifier;
import org.rinnalla.spi.PluginConfiguration;
import org.rinnalla.spi.PluginDescriptor;
import org.rinnalla.spi.SchemaExtension;
import org.rinnalla.spi.Spi;

/** Asks a plugin, once, for all that it is and gives. What cannot be read becomes a problem, and the rest is read all the same. */
final class PluginReader {
    private final Fence fence;
    private final OpenPlugin open;
    private final CountryPlugin plugin;
    private final PluginValues values;
    private final List<PluginProblem> problems = new ArrayList<>();
    private PluginSubject subject;
    private boolean hung;

    private PluginReader(Fence fence, OpenPlugin open, PluginValues values) {
        this.fence = fence;
        this.values = values;
        this.open = open;
        this.plugin = open.plugin();
        this.subject = PluginSubject.of(open.source().file());
    }

    /** The plugin as far as it can be read, not verified yet. */
    static PluginReading read(Fence fence, OpenPlugin open) {
        return read(fence, open, PluginValues.none());
    }

    /** The same with what the installation sets for plugins. */
    static PluginReading read(Fence fence, OpenPlugin open, PluginValues values) {
        PluginReader reader = new PluginReader(fence, open, values);
        Optional<Candidate> candidate = reader.descriptor().map(reader::candidate);
        if (candidate.isEmpty()) {
            open.handle().close();
        }
        return new PluginReading(open.source().file(), candidate, reader.problems);
    }

    private Optional<PluginDescriptor> descriptor() {
        return switch (fence.load(open.handle(), "descriptor()", plugin::descriptor)) {
            case Answer.Faulted<PluginDescriptor>(PluginFault fault) -> {
                problem(PluginRule.DESCRIPTOR_UNREADABLE, "descriptor()", "it cannot be read: " + fault.cause().getMessage(),
                        "Return a new PluginDescriptor and do nothing else in descriptor()");
                yield Optional.empty();
            }
            case Answer.Answered<PluginDescriptor>(PluginDescriptor descriptor) -> {
                subject = new PluginSubject(subject.file(), Optional.of(descriptor));
                yield Optional.of(descriptor).filter(this::speaksOurSpi);
            }
        };
    }

    private boolean speaksOurSpi(PluginDescriptor descriptor) {
        boolean fits = descriptor.spi().contains(Spi.VERSION);
        if (!fits) {
            boolean newer = descriptor.spi().from().compareTo(Spi.VERSION) > 0;
            problem(PluginRule.SPI_VERSION, "descriptor()",
                    "it works with spi " + descriptor.spi() + "; this platform has spi " + Spi.VERSION, newer
                            ? "Take a newer platform, or a version of the plugin that was built for spi " + Spi.VERSION
                            : "Take a version of the plugin that was built for spi " + Spi.VERSION + ", or build it anew");
        }
        return fits;
    }

    private Candidate candidate(PluginDescriptor descriptor) {
        ask("configuration()", "configuration()", plugin::configuration).flatMap(Function.identity())
                .ifPresentOrElse(configuration -> configure(descriptor.id(), configuration), () -> needless(descriptor.id()));
        Contributions contributions = new Contributions(each("programmes()", plugin::programmes, Copied.Programme::of),
                identifiers(),
                each("codeTables()", plugin::codeTables, Function.identity()),
                ask("benefits()", "benefits()", () -> plugin.benefits().map(Copied.Benefits::of)).flatMap(Function.identity()),
                each("reports()", plugin::reports, Copied.Report::of),
                each("figures()", plugin::figures, Copied.Figure::of),
                each("reportWriters()", plugin::reportWriters, Copied.Writer::of), schema(),
                each("demo()", plugin::demo, Function.identity()),
                each("protectionGrades()", plugin::protectionGrades, Function.identity()),
                each("data()", plugin::data, Function.identity()));
        BundleLoading bundles = BundleLoading.of(subject, descriptor.languages(), open.resources());
        problems.addAll(bundles.problems());
        return new Candidate(new InstalledPlugin(descriptor, open.source(), contributions, bundles.bundles(), open.handle(),
                each("listeners()", plugin::listeners, Copied.Listener::of)),
                open.resources());
    }

    private List<NationalIdentifier> identifiers() {
        List<NationalIdentifier> all = new ArrayList<>(each("identifiers()", plugin::identifiers, Copied.Identifier::of));
        all.addAll(each("organisationIdentifiers()", plugin::organisationIdentifiers, Copied.Organisation::of));
        return all;
    }

    private void configure(String id, PluginConfiguration<?> configuration) {
        ask("configuration()", "the settings", () -> Configuring.configure(id, configuration, values)).orElse(List.of())
                .forEach(wrong -> problem(PluginRule.CONFIGURATION, "setting " + wrong.setting(), wrong.message(),
                        "Mend the server's settings, and start it again"));
    }

    private void needless(String id) {
        if (!values.keys(id).isEmpty() && problems.isEmpty()) {
            problem(PluginRule.CONFIGURATION, "setting plugins." + id, "the plugin has no settings",
                    "Take " + values.keys(id) + " out of the server's settings");
        }
    }

    private <C, R> List<R> each(String call, Callable<List<C>> asked, Function<C, ? extends R> copied) {
        List<C> raw = ask(call, call, () -> Given.list(asked.call(), call)).orElse(List.of());
        List<R> copies = new ArrayList<>();
        for (int i = 0; i < raw.size(); i++) {
            C one = raw.get(i);
            this.<R>ask(call, "element " + i + " of " + call, () -> copied.apply(one)).ifPresent(copies::add);
        }
        return copies;
    }

    private Optional<SchemaSource> schema() {
        Optional<SchemaExtension> extension = ask("schema()", "schema()", plugin::schema).flatMap(Function.identity());
        return extension.flatMap(one -> SchemaLoading.of(subject, one, open.resources(), problems::add));
    }

    /** A plugin that hung once is not asked again: a hundred contributions would hang a hundred times. */
    private <T> Optional<T> ask(String call, String place, Callable<T> asked) {
        if (hung) {
            return Optional.empty();
        }
        return switch (fence.load(open.handle(), place, asked)) {
            case Answer.Answered<T>(T value) -> Optional.of(value);
            case Answer.Faulted<T>(PluginFault fault) -> {
                hung = fault.reason() == Reason.TIMED_OUT;
                problem(fault.reason() == Reason.RETURNED_TOO_MUCH ? PluginRule.CONTRIBUTION_LIMIT : PluginRule.CONTRIBUTION_UNREADABLE,
                        place, "it cannot be read: " + fault.cause().getMessage(),
                        "Return immutable contributions without null from " + call + " and do nothing else in it");
                yield Optional.empty();
            }
        };
    }

    private void problem(PluginRule rule, String place, String message, String remedy) {
        problems.add(subject.problem(rule, place, message, remedy));
    }
}
