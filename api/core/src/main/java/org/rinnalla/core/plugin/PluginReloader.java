package org.rinnalla.core.plugin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the plugins directory anew while the server runs. All or nothing: a set in which a JAR is refused that was not refused before is not
 * put in force, so that a bad copy takes no plugin away from those who are using it.
 */
public final class PluginReloader {
    private static final Logger LOG = LoggerFactory.getLogger(PluginReloader.class);
    private static final int DRAINING_AT_MOST = 4;
    private final PluginLoader loader;
    private final PluginSettings settings;
    private final CatalogueHolder holder;
    private volatile Optional<ReloadReport> last = Optional.empty();

    public PluginReloader(PluginLoader loader, PluginSettings settings, CatalogueHolder holder) {
        this.loader = loader;
        this.settings = settings;
        this.holder = holder;
    }

    /** The last reload; none since the start. */
    public Optional<ReloadReport> last() {
        return last;
    }

    /** @param confirmed by a person: then the directory may also have been emptied */
    public synchronized ReloadOutcome reload(boolean confirmed) {
        long begun = System.nanoTime();
        ReloadOutcome outcome = tried(confirmed);
        last = Optional.of(new ReloadReport(Instant.now(), outcome));
        LOG.info("event=plugins-reload outcome={} generation={} millis={}", outcome.word(), holder.current().generation(),
                (System.nanoTime() - begun) / 1_000_000);
        return outcome;
    }

    private ReloadOutcome tried(boolean confirmed) {
        if (holder.draining() >= DRAINING_AT_MOST) {
            return new ReloadOutcome.Draining(holder.draining());
        }
        return switch (loader.load(settings, holder.current().generation() + 1)) {
            case LoadOutcome.Rejected(List<PluginProblem> problems) -> new ReloadOutcome.Rejected(problems);
            case LoadOutcome.Loaded(Catalogue next) -> compared(next, confirmed);
        };
    }

    private ReloadOutcome compared(Catalogue next, boolean confirmed) {
        Catalogue current = holder.current();
        List<PluginProblem> problems = new ArrayList<>(next.refused().stream().filter(refused -> !current.refused().contains(refused))
                .flatMap(refused -> refused.problems().stream()).toList());
        boolean same = sources(next).equals(sources(current)) && next.refused().equals(current.refused());
        if (!confirmed && next.plugins().isEmpty() && !current.plugins().isEmpty()) {
            problems.add(emptied());
        }
        if (!problems.isEmpty() || same) {
            next.close();
            return same ? new ReloadOutcome.Unchanged(current.generation()) : new ReloadOutcome.Rejected(problems);
        }
        return replaced(next);
    }

    private ReloadOutcome replaced(Catalogue next) {
        try {
            holder.replace(next);
            return new ReloadOutcome.Reloaded(next.generation());
        } catch (NotPrepared e) {
            next.close();
            return new ReloadOutcome.Rejected(e.problems());
        } catch (RuntimeException e) {
            LOG.error("event=plugins-reload-failed generation={}", next.generation(), e);
            next.close();
            return new ReloadOutcome.Rejected(List.of(PluginSubject.of(directory()).problem(PluginRule.SCHEMA_INVALID, "the schema",
                    "the platform cannot be built with these plugins together",
                    "Look at the server's log; take the JAR out that came last")));
        }
    }

    private PluginProblem emptied() {
        return PluginSubject.of(directory()).problem(PluginRule.DIRECTORY_EMPTY, "the directory",
                "it holds no plugin any more, which is taken for a copy under way",
                "Put the JARs back, or confirm by POST /v1/plugins/reload");
    }

    private String directory() {
        return settings.directory().map(String::valueOf).orElse("plugins");
    }

    private static List<PluginSource> sources(Catalogue catalogue) {
        return catalogue.plugins().stream().map(InstalledPlugin::source).toList();
    }
}
