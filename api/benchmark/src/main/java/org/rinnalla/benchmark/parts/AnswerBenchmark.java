package org.rinnalla.benchmark.parts;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.graphql.GraphQlLimits;
import org.rinnalla.graphql.GraphQlService;
import org.rinnalla.graphql.run.Engine;

/** From a document to the bytes of its answer: planned and written by ourselves, and left to GraphQL Java. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class AnswerBenchmark {
    private static final String PERSON = "id familyName givenName birthDate provider { id name } placements(first: 10) { nodes { id kind "
            + "startedOn endedOn employer { id name } } }";
    private static final String POINT = "query Point($id: ID!) { participant(id: $id) { " + PERSON + " } }";
    private static final String PAGE = "query Page($unit: ID!) { participants(first: 50, filter: {unit: $unit}, order: [FAMILY_NAME_ASC]) "
            + "{ nodes { " + PERSON + " } pageInfo { hasNextPage } } }";
    private static final String FLAT = "query Flat($unit: ID!) { participants(first: 100, filter: {unit: $unit}, order: [FAMILY_NAME_ASC]) "
            + "{ nodes { id familyName givenName birthDate gender language residence createdAt } } }";
    private static final String FILTERED = "query Filtered($filter: ParticipantFilter) { participants(first: 1, filter: $filter, "
            + "order: [FAMILY_NAME_ASC]) { nodes { id familyName givenName birthDate gender language residence createdAt } } }";
    private final House house = new House();
    private final Engine direct = GraphQlService.engine(house.parts(new CannedRows(100)), GraphQlLimits.standard());
    private final Engine reference = GraphQlService.reference(house.parts(new CannedRows(100)), GraphQlLimits.standard());
    private final Map<String, @Nullable Object> unit = Map.of("unit", house.ids.encode(Nouns.UNIT, 1, 7));
    private final Map<String, @Nullable Object> person = Map.of("id", house.ids.encode(Nouns.PARTICIPANT, 1, 7));
    private final Map<String, @Nullable Object> filter = Map.of("filter",
            Map.of("unit", house.ids.encode(Nouns.UNIT, 1, 7), "familyName", Map.of("startsWith", "Li"), "givenName", Map.of("eq", "Siv"),
                    "birthDate", Map.of("from", "1980-01-01", "to", "1999-12-31")));
    private int number;

    @Benchmark
    public byte[] point() {
        return house.ask(direct, POINT, person);
    }

    @Benchmark
    public byte[] pointByGraphQlJava() {
        return house.ask(reference, POINT, person);
    }

    @Benchmark
    public byte[] page() {
        return house.ask(direct, PAGE, unit);
    }

    @Benchmark
    public byte[] pageByGraphQlJava() {
        return house.ask(reference, PAGE, unit);
    }

    @Benchmark
    public byte[] flat() {
        return house.ask(direct, FLAT, unit);
    }

    @Benchmark
    public byte[] flatByGraphQlJava() {
        return house.ask(reference, FLAT, unit);
    }

    /** One row by a filter of five conditions. */
    @Benchmark
    public byte[] filtered() {
        return house.ask(direct, FILTERED, filter);
    }

    /** A document that nobody asked before: parsed, validated, compiled to a plan. */
    @Benchmark
    public byte[] pointByNewDocument() {
        return house.ask(direct, POINT + " # " + number++, person);
    }
}
