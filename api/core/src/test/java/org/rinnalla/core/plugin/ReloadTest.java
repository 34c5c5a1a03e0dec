package org.rinnalla.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rinnalla.core.Actor;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.UnitScope;
import org.rinnalla.core.plugin.Answer.Answered;
import org.rinnalla.core.plugin.CatalogueHolder.Stay;
import org.rinnalla.spi.Role;

/** The plugins are replaced while requests are in flight. */
class ReloadTest {
    private static final String WRITER = """
            public List<ReportWriter> reportWriters() { return List.of(new ReportWriter() {
                public String mediaType() { return "text/x-%1$s"; }
                public String extension() { return "quay"; }
                public void write(ReportOutput output, java.io.OutputStream stream) throws java.io.IOException { stream.write(Late.bytes()); }
            }); }
            static final class Late { static byte[] bytes() { return "%1$s".getBytes(); } }
            """;
    @TempDir
    private Path work = Path.of("");
    private Path plugins = Path.of("");
    private CatalogueHolder holder = new CatalogueHolder(Catalogue.empty());
    private PluginReloader reloader = reloader();

    @BeforeEach
    void serving() {
        plugins = work.resolve("plugins");
        put("one");
        holder = new CatalogueHolder(Loading.of(plugins));
        reloader = reloader();
    }

    @AfterEach
    void stop() {
        holder.close();
    }

    @Test
    void a_request_in_flight_ends_on_the_plugins_that_it_began_with() {
        // Given a request in flight
        Stay stay = holder.enter("early");
        InstalledPlugin old = holder.of(context("early")).plugins().getFirst();
        // When the plugin is replaced by another version
        put("two");
        assertThat(reloader.reload(false)).isEqualTo(new ReloadOutcome.Reloaded(2));
        // Then a new request sees the new one, and the early one the old one, whose classes can still be loaded
        assertThat(write("late", "two")).isEqualTo("two");
        assertThat(write("early", "one")).isEqualTo("one");
        assertThat(holder.draining()).isEqualTo(1);
        // and when it has ended, the old one is closed
        stay.close();
        assertThat(holder.draining()).isZero();
        assertThat(Loading.FENCE.call(old, "after", () -> "here")).isInstanceOf(Answer.Faulted.class);
    }

    @Test
    void a_broken_set_leaves_the_old_one_serving_and_says_why() throws IOException {
        put("two");
        Files.writeString(plugins.resolve("broken.jar"), "text");

        assertThat(reloader.reload(true)).isInstanceOf(ReloadOutcome.Rejected.class);

        assertThat(holder.current().generation()).isEqualTo(1);
        assertThat(write("any", "one")).isEqualTo("one");
        assertThat(reloader.last().orElseThrow().outcome()).isInstanceOfSatisfying(ReloadOutcome.Rejected.class,
                rejected -> assertThat(rejected.problems()).extracting(PluginProblem::file).containsExactly("broken.jar"));
    }

    @Test
    void a_plugin_that_was_refused_before_stops_no_other() throws IOException {
        Files.writeString(plugins.resolve("broken.jar"), "text");
        holder = new CatalogueHolder(Loading.of(plugins));
        reloader = reloader();
        put("two");

        assertThat(reloader.reload(false)).isEqualTo(new ReloadOutcome.Reloaded(2));
        assertThat(holder.current().refused()).hasSize(1);
    }

    @Test
    void the_same_files_change_nothing() {
        Catalogue before = holder.current();

        assertThat(reloader.reload(true)).isEqualTo(new ReloadOutcome.Unchanged(1));
        assertThat(holder.current()).isSameAs(before);
    }

    @Test
    void an_emptied_directory_is_taken_for_a_copy_under_way_until_a_person_confirms_it() throws IOException {
        Files.delete(plugins.resolve("quay.jar"));

        assertThat(reloader.reload(false)).isInstanceOfSatisfying(ReloadOutcome.Rejected.class, rejected -> assertThat(rejected.problems())
                .extracting(PluginProblem::rule).containsExactly(PluginRule.DIRECTORY_EMPTY));
        assertThat(holder.current().plugins()).hasSize(1);
        assertThat(reloader.reload(true)).isEqualTo(new ReloadOutcome.Reloaded(2));
        assertThat(holder.current().plugins()).isEmpty();
    }

    @Test
    void whoever_cannot_prepare_keeps_the_old_one_in_force() {
        List<String> heard = new ArrayList<>();
        holder.follow(new CatalogueFollower() {
            @Override
            public void prepare(Catalogue next) {
                heard.add("prepared " + next.generation());
            }

            @Override
            public void retired(Catalogue old) {
                heard.add("forgotten " + old.generation());
            }
        });
        holder.follow(new CatalogueFollower() {
            @Override
            public void prepare(Catalogue next) {
                throw new IllegalStateException("no schema");
            }

            @Override
            public void retired(Catalogue old) {
                throw new AssertionError("nothing ended");
            }
        });
        put("two");

        assertThat(reloader.reload(true)).isInstanceOf(ReloadOutcome.Rejected.class);
        assertThat(write("any", "one")).isEqualTo("one");
        assertThat(holder.draining()).isZero();
        // and whoever had prepared forgets it: the next one has the same number
        assertThat(heard).containsExactly("prepared 2", "forgotten 2");
    }

    @Test
    void followers_hear_of_the_beginning_and_the_end() {
        List<String> heard = new ArrayList<>();
        holder.follow(new CatalogueFollower() {
            @Override
            public void prepare(Catalogue next) {
                heard.add("prepare " + next.generation() + " while " + holder.current().generation());
            }

            @Override
            public void retired(Catalogue old) {
                heard.add("retired " + old.generation());
            }
        });
        Stay stay = holder.enter("early");
        put("two");
        reloader.reload(false);
        heard.add("leaving");
        stay.close();

        assertThat(heard).containsExactly("prepare 2 while 1", "leaving", "retired 1");
    }

    @Test
    void long_requests_do_not_pile_up_old_plugins_without_end() {
        // Given a long request under each of four catalogues
        List<Stay> stays = new ArrayList<>();
        for (String version : List.of("two", "three", "four", "five")) {
            stays.add(holder.enter(version));
            put(version);
            assertThat(reloader.reload(false)).isInstanceOf(ReloadOutcome.Reloaded.class);
        }
        // When there is one more change, then it waits
        put("six");
        assertThat(reloader.reload(true)).isEqualTo(new ReloadOutcome.Draining(4));
        // until one of them has ended
        stays.getFirst().close();
        assertThat(reloader.reload(true)).isEqualTo(new ReloadOutcome.Reloaded(6));
        stays.forEach(Stay::close);
    }

    @Test
    void a_directory_is_read_when_it_has_come_to_rest() {
        Map<String, Settling.Stamp> first = Settling.look(plugins);
        Settling settling = new Settling(first);
        assertThat(settling.changed(first)).isFalse();
        // When a copy grows, then it is left alone while it does
        Map<String, Settling.Stamp> half = Map.of("quay.jar", new Settling.Stamp(10, 1, ""));
        Map<String, Settling.Stamp> whole = Map.of("quay.jar", new Settling.Stamp(20, 2, ""));
        assertThat(settling.changed(half)).isFalse();
        assertThat(settling.changed(whole)).isFalse();
        // and read when it was the same twice, once
        assertThat(settling.changed(whole)).isTrue();
        settling.done();
        assertThat(settling.changed(whole)).isFalse();
        assertThat(Settling.look(work.resolve("nowhere"))).hasSize(1);
    }

    @Test
    void a_watched_directory_is_read_by_itself() throws InterruptedException {
        try (PluginWatch _ = PluginWatch.start(plugins, Duration.ofMillis(20), reloader)) {
            put("two");
            long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (holder.current().generation() == 1 && System.nanoTime() < until) {
                Thread.sleep(20);
            }
        }

        assertThat(write("late", "two")).isEqualTo("two");
    }

    /** Swapped in whole, as a careful administrator would. */
    private void put(String version) {
        try {
            Path built = TestJar.plugin(work, WRITER.formatted(version)).build(work.resolve("built.jar"));
            Files.createDirectories(plugins);
            Files.move(built, plugins.resolve("quay.jar"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String write(String request, String version) {
        InstalledWriter writer = holder.of(context(request)).writer("text/x-" + version).orElseThrow();
        return switch (writer.write(Loading.FENCE, new NoOutput())) {
            case Answered<byte[]>(byte[] bytes) -> new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
            case Answer.Faulted<byte[]>(PluginFault fault) -> throw new AssertionError(fault.message());
        };
    }

    private PluginReloader reloader() {
        return new PluginReloader(new PluginLoader(Loading.FENCE, SchemaCheck.none()), new PluginSettings(Optional.of(plugins), false),
                holder);
    }

    private static RequestContext context(String request) {
        return new RequestContext(new Actor("test", Role.TEAM_LEADER, 1, "town", new UnitScope.AllUnits()), Locale.ENGLISH, "", request,
                Instant.EPOCH);
    }
}
