package org.rinnalla.benchmark.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.Actor;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.Outcome;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.UnitScope;
import org.rinnalla.core.UserError;
import org.rinnalla.core.access.Access;
import org.rinnalla.core.access.LocalRules;
import org.rinnalla.core.access.Policy;
import org.rinnalla.core.count.FigureService;
import org.rinnalla.core.crypto.Cursors;
import org.rinnalla.core.crypto.IdentifierVault;
import org.rinnalla.core.crypto.Ids;
import org.rinnalla.core.crypto.KeyRing;
import org.rinnalla.core.plugin.Catalogue;
import org.rinnalla.core.plugin.CatalogueHolder;
import org.rinnalla.core.plugin.Fence;
import org.rinnalla.core.read.ReadService;
import org.rinnalla.core.read.RowSource;
import org.rinnalla.core.write.command.CommandReader;
import org.rinnalla.graphql.GraphQlParts;
import org.rinnalla.graphql.run.Engine;
import org.rinnalla.graphql.run.Request;
import org.rinnalla.spi.Role;

/** What stands behind GraphQL: access, trail and ids in earnest; the rows are canned and the trail goes nowhere. */
final class House {
    final Ids ids;
    final RequestContext context = new RequestContext(new Actor("someone", Role.PROGRAMME_MANAGER, 1, "bench", new UnitScope.AllUnits()),
            Locale.ENGLISH, "bench", "request", Instant.parse("2026-06-01T08:00:00Z"));
    private final KeyRing keys;

    House() {
        try {
            keys = KeyRing.open(Files.createTempDirectory("rinnalla-keys"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ids = new Ids(keys);
    }

    GraphQlParts parts(RowSource rows) {
        CatalogueHolder catalogues = new CatalogueHolder(Catalogue.empty());
        ReadService reads = new ReadService(rows, new Access(Policy.standard(), LocalRules.NONE), entry -> {}, new IdentifierVault(keys));
        FigureService figures = new FigureService(reads, entry -> {}, catalogues, Fence.standard());
        return new GraphQlParts(reads,
                (context, attempt, options, showing) -> Outcome.refused(ErrorCode.VALIDATION_FAILED,
                        new UserError("NONE", "none", "none", "none")),
                new CommandReader(ids, catalogues::of), new GraphQlParts.Secrets(ids, new Cursors(keys)),
                new GraphQlParts.Plugins(catalogues, Fence.standard(), figures), Policy.standard(),
                context -> LocalDate.ofInstant(context.at(), ZoneOffset.UTC));
    }

    byte[] ask(Engine engine, String query, Map<String, @Nullable Object> variables) {
        byte[] json = engine.answer(context, new Request(query, Optional.empty(), variables), false).json();
        if (json.length < 100 || json[2] == 'e') {
            throw new IllegalStateException(new String(json, java.nio.charset.StandardCharsets.UTF_8));
        }
        return json;
    }
}
