package org.rinnalla.graphql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.rinnalla.core.Actor;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.Outcome;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.UnitScope;
import org.rinnalla.core.UserError;
import org.rinnalla.core.access.Access;
import org.rinnalla.core.access.LocalRules;
import org.rinnalla.core.access.Policy;
import org.rinnalla.core.audit.AuditEntry;
import org.rinnalla.core.count.FigureService;
import org.rinnalla.core.crypto.Cursors;
import org.rinnalla.core.crypto.IdentifierVault;
import org.rinnalla.core.crypto.Ids;
import org.rinnalla.core.crypto.KeyRing;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.plugin.Catalogue;
import org.rinnalla.core.plugin.CatalogueHolder;
import org.rinnalla.core.plugin.Fence;
import org.rinnalla.core.read.ReadService;
import org.rinnalla.core.write.command.Attempt;
import org.rinnalla.core.write.command.CommandReader;
import org.rinnalla.graphql.fetch.Services;
import org.rinnalla.graphql.fetch.Writing;
import org.rinnalla.graphql.plan.Meanings;
import org.rinnalla.graphql.plan.Planning;
import org.rinnalla.graphql.run.Engine;
import org.rinnalla.graphql.run.Request;
import org.rinnalla.graphql.run.Response;
import org.rinnalla.spi.Role;

/** Everything behind GraphQL, without a database: the real services over rows in memory. */
public final class TestHouse {
    private static final KeyRing KEYS = KeyRing.open(folder());
    public final FakeRows rows;
    public final List<AuditEntry> trail = new CopyOnWriteArrayList<>();
    public final List<Attempt> written = new CopyOnWriteArrayList<>();
    public final Ids ids = new Ids(KEYS);
    public final Policy policy = Policy.standard();
    public final CatalogueHolder catalogues;
    private Outcome<org.rinnalla.core.write.Written> outcome = Outcome.refused(ErrorCode.VALIDATION_FAILED,
            new UserError("AGE_OUT_OF_RANGE", "participantId", "Too old", "ZZ-1"));

    public TestHouse(FakeRows rows, Catalogue catalogue) {
        this.rows = rows;
        this.catalogues = new CatalogueHolder(catalogue);
    }

    static TestHouse small() {
        return new TestHouse(FakeRows.small(), Catalogue.empty());
    }

    public GraphQlParts parts() {
        ReadService reads = new ReadService(rows, new Access(policy, LocalRules.NONE), trail::add, new IdentifierVault(KEYS));
        CommandReader commands = new CommandReader(ids, catalogues::of);
        return new GraphQlParts(reads, (context, attempt, options, showing) -> {
            written.add(attempt);
            return outcome;
        }, commands, new GraphQlParts.Secrets(ids, new Cursors(KEYS)),
                new GraphQlParts.Plugins(catalogues, Fence.standard(), new FigureService(reads, trail::add, catalogues, Fence.standard())),
                policy,
                context -> LocalDate.ofInstant(context.at(), java.time.ZoneOffset.UTC));
    }

    /** What the next writes come to. */
    void outcome(Outcome<org.rinnalla.core.write.Written> next) {
        outcome = next;
    }

    public Engine engine(GraphQlLimits limits) {
        GraphQlParts parts = parts();
        Planning planning = new Planning(policy, ids, parts.cursors(), catalogues.current(),
                new Meanings(catalogues.current()));
        return new Engine(new Services(parts.reads(), planning, parts.fence(), parts.figures(), parts.today(), parts.plugins().wording()),
                new Writing(parts.writes(), parts.commands()),
                limits);
    }

    public Engine engine() {
        return engine(GraphQlLimits.standard());
    }

    public static RequestContext as(Role role) {
        return new RequestContext(new Actor("someone", role, 1, "my-town", new UnitScope.Units(Set.of(20L))), Locale.ENGLISH, "test",
                "req-1",
                Instant.parse("2026-06-01T08:00:00Z"));
    }

    String id(Noun noun, long row) {
        return ids.encode(noun, 1, row);
    }

    static Response ask(Engine engine, Role role, String query, Map<String, Object> variables) {
        return engine.answer(as(role), new Request(query, Optional.empty(), variables), false);
    }

    static Response ask(Engine engine, Role role, String query) {
        return ask(engine, role, query, Map.of());
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("rinnalla-keys");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
