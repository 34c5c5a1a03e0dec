package org.rinnalla.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.graphql.run.Engine;
import org.rinnalla.graphql.run.Request;
import org.rinnalla.graphql.run.Response;
import org.rinnalla.server.BothWays;
import org.rinnalla.server.RunningServer;
import org.rinnalla.spi.Role;

/** The direct way against GraphQL Java: the same bytes and the same traces for whatever is asked by whomever. */
class DirectAnswersIT {
    private static final long SEED = Long.getLong("seed", 20261122);
    private static final int DOCUMENTS = Integer.getInteger("documents", 1500);
    /** Cursors are encrypted under a number used once, so no two of them are equal. */
    private static final Pattern CURSORS = Pattern.compile("\"(\\w*cur|cursor|startCursor|endCursor)\":\"[^\"]+\"");
    private static final List<Locale> LOCALES = List.of(Locale.ENGLISH, Locale.forLanguageTag("sv"), Locale.forLanguageTag("fi"));
    private final RunningServer server = RunningServer.shared();
    private final BothWays ways = server.bothWays();

    @Test
    void randomDocumentsAreAnsweredAlikeOnBothWays() {
        // Given documents of whatever stands in the schema, plugin fields among them, and every role
        Random random = new Random(SEED);
        System.out.println("DirectAnswersIT seed " + SEED + ", " + DOCUMENTS + " documents");
        Outcome outcome = compare(random, UnaryOperator.identity());

        // Then no answer and no trace differs, and the comparison has looked at something of each kind
        assertThat(outcome.different).isEmpty();
        System.out.println("DirectAnswersIT direct=" + ways.direct().answeredDirectly() + " withErrors=" + outcome.errors + " withData="
                + outcome.data);
        assertThat(ways.direct().answeredDirectly()).isGreaterThan(DOCUMENTS).isLessThan(2L * DOCUMENTS);
        assertThat(ways.reference().answeredDirectly()).isZero();
        assertThat(outcome.errors).isGreaterThan(DOCUMENTS / 10);
        assertThat(outcome.data).isGreaterThan(DOCUMENTS / 3);
    }

    @Test
    void theComparisonFindsAWriterThatIsWrong() {
        // Given a way of answering that writes one number wrong
        Outcome outcome = compare(new Random(SEED), answer -> answer.replaceFirst("\"version\":1\\b", "\"version\":2"));

        // Then it is found
        assertThat(outcome.different).isNotEmpty();
    }

    @Test
    void aCursorOfOneWayIsGoodOnTheOther() {
        String query = "query Q($after: String) { participants(first: 3, after: $after) { nodes { id } pageInfo { endCursor } } }";
        RequestContext context = caller(Role.PROGRAMME_MANAGER, Locale.ENGLISH, Set.of());
        for (Engine engine : List.of(ways.direct(), ways.reference())) {
            String page = text(engine.answer(context, new Request(query, Optional.empty(), Map.of()), true));
            Matcher cursor = Pattern.compile("\"endCursor\":\"([^\"]+)\"").matcher(page);
            assertThat(cursor.find()).isTrue();
            Request next = new Request(query, Optional.empty(), Map.of("after", cursor.group(1)));
            assertThat(withoutCursors(text(ways.direct().answer(context, next, true)))).doesNotContain("errors")
                    .isEqualTo(withoutCursors(text(ways.reference().answer(context, next, true))));
        }
    }

    @Test
    void aPageWithAllThatHangsOnItCostsOneStatement() {
        RequestContext context = caller(Role.PROGRAMME_MANAGER, Locale.ENGLISH, Set.of());
        Request page = new Request("""
                { participants(first: 50) { nodes { id familyName provider { name }
                    placements(first: 10) { nodes { kind employer { name } } } } } }""", Optional.empty(), Map.of());
        long before = server.readStatements();
        String answer = text(ways.direct().answer(context, page, true));
        long page50 = server.readStatements() - before;
        Matcher id = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(answer);
        assertThat(id.find()).isTrue();
        Request point = new Request("""
                query P($id: ID!) { participant(id: $id) { id familyName provider { name }
                    placements(first: 10) { nodes { kind employer { name } } } } }""", Optional.empty(), Map.of("id", id.group(1)));
        before = server.readStatements();
        assertThat(text(ways.direct().answer(context, point, true))).contains("familyName");

        assertThat(page50).isEqualTo(1);
        assertThat(server.readStatements() - before).isEqualTo(1);
    }

    private static final class Outcome {
        private final List<String> different = new ArrayList<>();
        private int errors;
        private int data;
    }

    private Outcome compare(Random random, UnaryOperator<String> spoil) {
        RandomDocument documents = new RandomDocument(random, ways.reference().sdl(), ids());
        Outcome outcome = new Outcome();
        for (int i = 0; i < DOCUMENTS && outcome.different.size() < 5; i++) {
            RandomDocument.Made made = documents.next();
            Request request = new Request(made.text(), Optional.empty(), made.variables());
            RequestContext context = caller(Role.values()[random.nextInt(Role.values().length)],
                    LOCALES.get(random.nextInt(LOCALES.size())), random.nextInt(4) == 0 ? Set.of(1L, 2L, 3L) : Set.of());
            for (int round = 0; round < 2; round++) {
                // The second time the document is remembered, and what was looked ahead too.
                String direct = spoil.apply(withoutCursors(text(ways.direct().answer(context, request, true))));
                String reference = withoutCursors(text(ways.reference().answer(context, request, true)));
                String traces = ways.directTrail().toString();
                String wanted = ways.referenceTrail().toString();
                if (!direct.equals(reference) || !traces.equals(wanted)) {
                    outcome.different.add(context.actor().role() + " " + made + "\n direct    " + direct + "\n reference " + reference
                            + (traces.equals(wanted) ? "" : "\n traces " + traces + "\n wanted " + wanted));
                }
                outcome.errors += reference.contains("\"errors\"") ? 1 : 0;
                outcome.data += reference.contains("\"data\":{") ? 1 : 0;
            }
        }
        return outcome;
    }

    private List<String> ids() {
        List<String> ids = new ArrayList<>(List.of("AAAAAAAAAAAAAAAAAAAAAA"));
        for (Noun noun : Nouns.all()) {
            String query = "{ " + noun.plural() + "(first: 5) { nodes { id } } }";
            String answer = text(ways.reference().answer(caller(Role.PROGRAMME_MANAGER, Locale.ENGLISH, Set.of()),
                    new Request(query, Optional.empty(), Map.of()), true));
            Matcher id = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(answer);
            while (id.find()) {
                ids.add(id.group(1));
            }
        }
        ways.referenceTrail();
        assertThat(ids).hasSizeGreaterThan(20);
        return ids;
    }

    private RequestContext caller(Role role, Locale locale, Set<Long> units) {
        String tenant = server.tenants().getFirst();
        return ways.as(role, tenant, server.subjectOf(role, tenant), locale, units);
    }

    private static String text(Response response) {
        return new String(response.json(), StandardCharsets.UTF_8);
    }

    private static String withoutCursors(String answer) {
        return CURSORS.matcher(answer).replaceAll("\"$1\":\"…\"");
    }
}
