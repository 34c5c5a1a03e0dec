package org.rinnalla.benchmark.parts;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.rinnalla.core.access.Access;
import org.rinnalla.core.access.LocalRules;
import org.rinnalla.core.access.Policy;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.plugin.Catalogue;
import org.rinnalla.core.plugin.Fence;
import org.rinnalla.core.plugin.IdentifierReader;
import org.rinnalla.core.plugin.IdentifierReading;
import org.rinnalla.core.plugin.LoadOutcome;
import org.rinnalla.core.plugin.PluginLoader;
import org.rinnalla.core.plugin.PluginSettings;
import org.rinnalla.core.read.Filter;
import org.rinnalla.core.read.Guard;
import org.rinnalla.core.read.ListQuery;
import org.rinnalla.core.read.OrderBy;
import org.rinnalla.core.read.RowPage;
import org.rinnalla.core.read.Scopes;
import org.rinnalla.core.read.Selection;
import org.rinnalla.core.read.Window;
import org.rinnalla.graphql.json.JsonOut;
import org.rinnalla.persistence.read.SqlRowSource;

/** Ids, identifiers, statements, and JSON by itself. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SmallBenchmark {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private final House house = new House();
    private final String id = house.ids.encode(Nouns.PARTICIPANT, 1, 7);
    private final Catalogue catalogue = catalogue();
    private final IdentifierReader identifiers = new IdentifierReader(Fence.standard());
    private final SqlRowSource rows = new SqlRowSource(new NoDatabase());
    private final Scopes scopes = new Access(Policy.standard(), LocalRules.NONE).scopes(house.context, Guard.Use.SHOW);
    private final ListQuery flat = new ListQuery(
            Selection.of(Nouns.PARTICIPANT, "familyName", "givenName", "birthDate", "gender", "language", "residence", "createdAt"),
            new Filter.Compare(Nouns.PARTICIPANT.attribute("unitId"), Filter.Operator.EQUAL, 7L),
            List.of(new OrderBy(Nouns.PARTICIPANT.attribute("familyName"), false)), Window.first(100), false);
    private final Map<String, Object> body = Map.of("data", Map.of("participants", List.of(
            Map.of("id", id, "familyName", "Mäki", "givenName", "Väinö", "birthDate", "1980-01-01", "gender", "UNKNOWN"))));

    @Benchmark
    public String idWritten() {
        return house.ids.encode(Nouns.PARTICIPANT, 1, 7);
    }

    @Benchmark
    public Optional<Long> idRead() {
        return house.ids.row(Nouns.PARTICIPANT, 1, id);
    }

    /** By each kind that the plugins bring, through the fence around them, as every call of theirs. */
    @Benchmark
    public IdentifierReading nationalNumberChecked() {
        return identifiers.read(catalogue.identifiers(), "19900101-2385", TODAY);
    }

    /** Planned, made, bound and read, with a database that finds nothing. */
    @Benchmark
    public RowPage statementOfFlat() {
        return rows.page(house.context, flat, scopes);
    }

    @Benchmark
    public byte[] jsonOfAMap() {
        return JsonOut.write(body);
    }

    private static Catalogue catalogue() {
        Path plugins = Path.of(System.getProperty("rinnalla.plugins", "api/server/target/rinnalla/plugins"));
        return switch (new PluginLoader(Fence.standard(), extensions -> List.of()).load(new PluginSettings(Optional.of(plugins), true),
                1)) {
            case LoadOutcome.Loaded(Catalogue loaded) -> loaded;
            case LoadOutcome.Rejected(var problems) -> throw new IllegalStateException("Build the distribution first: " + problems);
        };
    }
}
