package org.rinnalla.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rinnalla.core.RequestContext;
import org.rinnalla.graphql.run.Engine;
import org.rinnalla.graphql.run.Request;
import org.rinnalla.server.BothWays;
import org.rinnalla.server.RunningServer;
import org.rinnalla.spi.Role;

/** Steps answered by the direct way, which shows what it made without reading it, against GraphQL Java, which reads it again. */
class DirectStepsIT {
    private static final long SEED = Long.getLong("seed", 20261123);
    private static final int STEPS = Integer.getInteger("steps", 500);
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final Pattern RUNNING = Pattern.compile("\"id\":\"([^\"]+)\",\"endedOn\":null");
    private static final Pattern MOMENT = Pattern.compile("\"(createdAt|updatedAt)\":\"[^\"]{20,30}\"");
    private static final Pattern REQUEST = Pattern.compile("\"requestId\":\"[^\"]+\"");
    private static final List<Locale> LOCALES = List.of(Locale.ENGLISH, Locale.forLanguageTag("sv"), Locale.forLanguageTag("fi"));
    private static final String TRACES = "SELECT CONCAT_WS('|', role, action, noun, row_id IS NULL, row_count, HEX(participants), fields,"
            + " outcome, protected_count) FROM audit_event WHERE request_id=? ORDER BY 1";
    /** Rows that were there before go on by one with each way, so only of new ones is the version the same. */
    private static final String EVENTS = "SELECT CONCAT_WS('|',type,noun,row_version=1,subject) FROM outbox WHERE request_id=? ORDER BY id";
    private final RunningServer server = RunningServer.shared();
    private final BothWays ways = server.bothWaysOfWriting();

    @Test
    void randomStepsAreAnsweredAlikeOnBothWays() throws SQLException {
        // Given steps of several kinds, sound ones and wrong ones, with whatever payload, by every role
        Random random = new Random(SEED);
        System.out.println("DirectStepsIT seed " + SEED + ", " + STEPS + " steps");
        RandomStep steps = new RandomStep(random, ids());
        List<String> different = new ArrayList<>();
        int done = 0;
        int refused = 0;
        int denied = 0;
        for (int i = 0; i < STEPS && different.size() < 5; i++) {
            RandomStep.Made made = steps.next();
            Request request = new Request(made.text(), Optional.empty(), made.variables());
            Role role = random.nextInt(3) > 0 ? Role.TEAM_LEADER : Role.values()[random.nextInt(Role.values().length)];
            RequestContext context = caller(role, LOCALES.get(random.nextInt(LOCALES.size())),
                    random.nextInt(5) == 0 ? Set.of(1L, 2L, 3L) : Set.of());
            // When each way takes them
            String direct = taken(ways.direct(), named(context, "direct-" + i), request);
            String reference = taken(ways.reference(), named(context, "reference-" + i), request);
            // Then answers, traces and events are the same
            List<String> left = left("direct-" + i);
            List<String> wanted = left("reference-" + i);
            if (!direct.equals(reference) || !left.equals(wanted)) {
                different
                        .add(role + " " + made + "\n direct    " + direct + "\n reference " + reference + "\n left   " + left + "\n wanted "
                                + wanted);
            }
            done += wanted.stream().anyMatch(one -> one.endsWith("|DONE|0")) && direct.contains("\"data\":{") ? 1 : 0;
            refused += wanted.stream().anyMatch(one -> one.contains("|REFUSED|")) ? 1 : 0;
            denied += reference.contains("FORBIDDEN") ? 1 : 0;
        }
        System.out.println("DirectStepsIT direct=" + ways.direct().answeredDirectly() + " done=" + done + " refused=" + refused + " denied="
                + denied);
        assertThat(different).isEmpty();
        assertThat(ways.direct().answeredDirectly()).isGreaterThan(STEPS / 2);
        assertThat(done).isGreaterThan(STEPS / 10);
        assertThat(refused).isGreaterThan(STEPS / 10);
        assertThat(denied).isGreaterThan(STEPS / 50);
    }

    @Test
    void whatWasMadeIsShownWithoutReadingIt() throws SQLException {
        Request request = new Request("""
                mutation M($input: PlacementStartInput!) { placementStart(input: $input) {
                    placement { id kind startedOn version } userErrors { code } } }""", Optional.empty(),
                Map.of("input", Map.of("enrolmentId", ids().getOrDefault("enrolments", List.of()).getLast(), "kind", "STUDIES", "startedOn",
                        "2026-11-20")));
        RequestContext context = caller(Role.TEAM_LEADER, Locale.ENGLISH, Set.of());
        long before = server.readStatements();

        String answer = taken(ways.direct(), named(context, "shown"), request);

        assertThat(answer).contains("\"startedOn\":\"2026-11-20\",\"version\":1");
        assertThat(server.readStatements() - before).isZero();
        assertThat(left("shown")).hasSize(3).anyMatch(trace -> trace.contains("|READ|Placement|0|1|"));
    }

    private String taken(Engine engine, RequestContext context, Request request) {
        String answer = new String(engine.answer(context, request, false).json(), StandardCharsets.UTF_8);
        Map<String, String> seen = new HashMap<>();
        String same = ID.matcher(answer).replaceAll(found -> {
            String number = "#" + seen.size();
            return "\"id\":\"" + seen.computeIfAbsent(found.group(1), any -> number) + "\"";
        });
        return REQUEST.matcher(MOMENT.matcher(same).replaceAll("\"$1\":\"…\"")).replaceAll("\"requestId\":\"…\"");
    }

    private List<String> left(String requestId) throws SQLException {
        List<String> left = new ArrayList<>();
        try (Connection connection = server.schema().connect()) {
            for (String sql : List.of(TRACES, EVENTS)) {
                try (PreparedStatement select = connection.prepareStatement(sql)) {
                    select.setString(1, requestId);
                    try (ResultSet row = select.executeQuery()) {
                        while (row.next()) {
                            left.add(row.getString(1));
                        }
                    }
                }
            }
        }
        return left;
    }

    private Map<String, List<String>> ids() {
        Map<String, List<String>> ids = new HashMap<>();
        RequestContext context = caller(Role.PROGRAMME_MANAGER, Locale.ENGLISH, Set.of());
        for (String plural : List.of("enrolments", "employers", "placements", "participants", "staffMembers")) {
            String query = "{ " + plural + "(first: 100) { nodes { id " + (plural.equals("enrolments") ? "endedOn" : "") + " } } }";
            String answer = new String(ways.reference().answer(context, new Request(query, Optional.empty(), Map.of()), true).json(),
                    StandardCharsets.UTF_8);
            // Of enrolments those that run.
            Matcher id = (plural.equals("enrolments") ? RUNNING : ID).matcher(answer);
            while (id.find()) {
                ids.computeIfAbsent(plural, any -> new ArrayList<>()).add(id.group(1));
            }
        }
        assertThat(ids).hasSize(5);
        return ids;
    }

    private RequestContext caller(Role role, Locale locale, Set<Long> units) {
        String tenant = server.tenants().getFirst();
        return ways.as(role, tenant, server.subjectOf(role, tenant), locale, units);
    }

    private static RequestContext named(RequestContext context, String requestId) {
        return new RequestContext(context.actor(), context.locale(), context.purpose(), requestId, context.at());
    }
}
