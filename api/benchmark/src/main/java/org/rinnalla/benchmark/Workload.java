package org.rinnalla.benchmark;

import java.util.Random;
import java.util.function.LongFunction;
import org.rinnalla.core.crypto.Ids;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;

/**
 * The same question for each server.
 *
 * @param name such as {@code point}
 * @param rinnalla requests for Rinnalla
 * @param bare the same ones for the handler without duties
 * @param dutiful the same ones for the handler with duties
 * @param reads true: changes nothing
 */
@SuppressWarnings("ArrayRecordComponent") // Sent, never compared.
record Workload(String name, byte[][] rinnalla, byte[][] bare, byte[][] dutiful, boolean reads) {
    private static final int DIFFERENT = 2000;
    private static final String PERSON = "id familyName givenName birthDate provider { id name } placements(first: 10) { nodes { id kind "
            + "startedOn endedOn employer { id name } } }";
    static final String POINT = "query Point($id: ID!) { participant(id: $id) { " + PERSON + " } }";
    static final String PAGE = "query Page($unit: ID!) { participants(first: 50, filter: {unit: $unit}, order: [FAMILY_NAME_ASC]) { nodes { "
            + PERSON + " } pageInfo { hasNextPage } } }";
    static final String FLAT = "query Flat($unit: ID!) { participants(first: 100, filter: {unit: $unit}, order: [FAMILY_NAME_ASC]) { nodes { "
            + "id familyName givenName birthDate gender language residence createdAt } } }";
    static final String SEARCH = "query Search($prefix: String!) { participants(first: 20, filter: {familyName: {startsWith: $prefix}}, "
            + "order: [FAMILY_NAME_ASC]) { nodes { id familyName givenName birthDate unit { id name } } } }";
    static final String WRITE = "mutation Start($input: PlacementStartInput!) { placementStart(input: $input) { placement { id kind startedOn "
            + "version } userErrors { code } } }";
    private static final String FIGURES = "active { value } newlyEnrolled { value } ended { value } inMeasure { value numerator denominator } "
            + "workedInPeriod { value numerator denominator } employmentRate { value numerator denominator } jobStarts { value } "
            + "retention13Weeks { value numerator denominator }";
    static final String AGGREGATE = "query Outcomes($programme: ID!, $from: Date!, $to: Date!) { outcomes(programme: $programme, from: $from, "
            + "to: $to) { " + FIGURES + " } }";
    /** Unit by unit; without a programme over the whole tenant. */
    static final String UNITS = "query Units($programme: ID, $from: Date!, $to: Date!) { outcomesByUnit(programme: $programme, from: $from, "
            + "to: $to, first: 50) { total { " + FIGURES + " } totalCount nodes { unit { id name } outcomes { " + FIGURES + " } } } }";
    private static final String QUARTER = "\"from\":\"2025-01-01\",\"to\":\"2025-03-31\"}";
    /** Row by row through a list, the cursor of the last one in hand. */
    static final String DEEP = "query Deep($first: Int!, $after: String) { participants(first: $first, after: $after, "
            + "order: [FAMILY_NAME_ASC]) { nodes { id familyName givenName birthDate gender language residence createdAt } "
            + "pageInfo { endCursor } } }";
    private static final String DAY = "2026-03-02";

    /** Makes requests of one workload. */
    static Workload of(String name, Options options, Ids ids, String token) {
        Random random = new Random(20261122);
        Maker maker = new Maker(name, token, random);
        return switch (name) {
            case "point" -> maker.reads(0, options.participants(), row -> "{\"id\":\"" + id(ids, Nouns.PARTICIPANT, row) + "\"}",
                    row -> "/point?id=" + row, POINT);
            case "page" -> maker.reads(Fill.UNITS, options.units(), row -> "{\"unit\":\"" + id(ids, Nouns.UNIT, row) + "\"}",
                    row -> "/page?unit=" + row, PAGE);
            case "flat" -> maker.reads(Fill.UNITS, options.units(), row -> "{\"unit\":\"" + id(ids, Nouns.UNIT, row) + "\"}",
                    row -> "/flat?unit=" + row, FLAT);
            case "search" -> maker.reads(0, 26 * 26, row -> "{\"prefix\":\"" + prefix(row) + "\"}", row -> "/search?prefix=" + prefix(row),
                    SEARCH);
            case "aggregate" -> maker.reads(Fill.PROVIDERS, options.providers(),
                    row -> "{\"programme\":\"" + id(ids, Nouns.PROGRAMME, row) + "\"," + QUARTER, row -> "/aggregate?programme=" + row,
                    AGGREGATE);
            case "parts" -> maker.reads(Fill.PROVIDERS, options.providers(),
                    row -> "{\"programme\":\"" + id(ids, Nouns.PROGRAMME, row) + "\"," + QUARTER, row -> "/", UNITS).alone();
            case "units" -> maker.reads(0, 1, row -> "{" + QUARTER, row -> "/", UNITS).alone();
            case "write" -> maker.writes(options, ids);
            default -> throw new IllegalArgumentException(
                    "Unknown workload '" + name + "'; allowed are point, page, flat, search, aggregate, parts, units, write");
        };
    }

    /** The limits know nothing like it: Rinnalla is measured alone. */
    private Workload alone() {
        return new Workload(name, rinnalla, new byte[0][], new byte[0][], reads);
    }

    boolean isAlone() {
        return bare.length == 0;
    }

    private static String id(Ids ids, Noun noun, long row) {
        return ids.encode(noun, Fill.TENANT, row);
    }

    /** The beginnings of some family names, two more signs long. */
    private static String prefix(long row) {
        return java.util.List.of("Berg", "Dahl", "Fors", "Gran", "Holm", "Lind", "Sand", "Vik").get((int) (row % 8))
                + Integer.toString((int) (row % 36), 36);
    }

    private record Maker(String name, String token, Random random) {
        Workload reads(int base, int rows, LongFunction<String> variables, LongFunction<String> path, String query) {
            byte[][] rinnalla = new byte[DIFFERENT][];
            byte[][] bare = new byte[DIFFERENT][];
            byte[][] dutiful = new byte[DIFFERENT][];
            for (int i = 0; i < DIFFERENT; i++) {
                long row = base + 1 + random.nextInt(rows);
                rinnalla[i] = graphql(query, variables.apply(row));
                bare[i] = Wire.request("GET", "/bare" + path.apply(row), "", "");
                dutiful[i] = Wire.request("GET", "/dutiful" + path.apply(row), "", "");
            }
            return new Workload(name, rinnalla, bare, dutiful, true);
        }

        Workload writes(Options options, Ids ids) {
            byte[][] rinnalla = new byte[DIFFERENT][];
            byte[][] bare = new byte[DIFFERENT][];
            byte[][] dutiful = new byte[DIFFERENT][];
            for (int i = 0; i < DIFFERENT; i++) {
                long enrolment = 1 + random.nextInt(options.participants());
                long employer = Fill.EMPLOYERS + 1 + random.nextInt(options.employers());
                rinnalla[i] = graphql(WRITE,
                        "{\"input\":{\"enrolmentId\":\"" + id(ids, Nouns.ENROLMENT, enrolment) + "\",\"employerId\":\""
                                + id(ids, Nouns.EMPLOYER, employer) + "\",\"kind\":\"COMPETITIVE\",\"percent\":50,\"startedOn\":\"" + DAY
                                + "\"}}");
                String path = "/write?enrolment=" + enrolment + "&employer=" + employer + "&on=" + DAY;
                bare[i] = Wire.request("POST", "/bare" + path, "", "");
                dutiful[i] = Wire.request("POST", "/dutiful" + path, "", "");
            }
            return new Workload(name, rinnalla, bare, dutiful, false);
        }

        private byte[] graphql(String query, String variables) {
            return Wire.request("POST", "/graphql", token, "{\"query\":\"" + query + "\",\"variables\":" + variables + "}");
        }
    }
}
