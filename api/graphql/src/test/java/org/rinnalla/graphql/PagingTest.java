package org.rinnalla.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.graphql.run.Engine;
import org.rinnalla.spi.Role;

class PagingTest {
    private static final String PAGE = "query Q($after: String) { participants(first: 2, after: $after) { nodes { familyName } pageInfo { hasNextPage endCursor } } }";
    private final TestHouse house = TestHouse.small();
    private final Engine engine = house.engine();

    @Test
    void pagesFollowEachOtherToTheEnd() {
        List<String> seen = new ArrayList<>();
        Object cursor = null;
        Object more = true;
        while (Boolean.TRUE.equals(more)) {
            Answered page = Answered.of(engine, Role.TEAM_LEADER, PAGE, "after", cursor);
            page.list("participants.nodes").forEach(node -> seen.add(node.toString()));
            cursor = page.at("participants.pageInfo.endCursor");
            more = page.at("participants.pageInfo.hasNextPage");
        }

        assertThat(seen).containsExactly("{familyName=Fam1}", "{familyName=Fam2}", "{familyName=Fam3}", "{familyName=Fam4}",
                "{familyName=Fam5}");
    }

    @Test
    void backwardPagesStandInListOrder() {
        Answered last = leader("{ participants(last: 2) { nodes { familyName } pageInfo { startCursor hasPreviousPage } } }");
        Answered before = Answered.of(engine, Role.TEAM_LEADER,
                "query Q($before: String) { participants(last: 2, before: $before) { nodes { familyName } } }", "before",
                last.at("participants.pageInfo.startCursor"));

        assertThat(last.text("participants.nodes")).isEqualTo("[{familyName=Fam4}, {familyName=Fam5}]");
        assertThat(before.text("participants.nodes")).isEqualTo("[{familyName=Fam2}, {familyName=Fam3}]");
    }

    @Test
    void aCursorWithAnyBitFlippedIsRefused() {
        String cursor = leader(PAGE).text("participants.pageInfo.endCursor");
        byte[] bytes = Base64.getUrlDecoder().decode(cursor);
        house.rows.asked();

        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            String altered = Base64.getUrlEncoder().withoutPadding().encodeToString(flipped);

            assertThat(Answered.of(engine, Role.TEAM_LEADER, PAGE, "after", altered).errors()).as("bit " + bit)
                    .containsExactly("BAD_REQUEST [participants]");
        }
        assertThat(house.rows.asked()).isEmpty();
    }

    @Test
    void aCursorOfAnotherListOrCallerIsRefused() {
        String cursor = leader(PAGE).text("participants.pageInfo.endCursor");

        assertThat(Answered.of(engine, Role.TEAM_LEADER,
                "query Q($after: String) { participants(first: 2, after: $after, order: [GIVEN_NAME_ASC]) { nodes { id } } }", "after",
                cursor)
                .errors()).containsExactly("BAD_REQUEST [participants]");
        assertThat(Answered.of(engine, Role.TEAM_LEADER,
                "query Q($after: String) { participants(first: 2, after: $after, filter: {birthYear: {from: 1}}) { nodes { id } } }",
                "after",
                cursor).errors()).containsExactly("BAD_REQUEST [participants]");
        assertThat(Answered.of(engine, Role.EMPLOYMENT_SPECIALIST, PAGE, "after", cursor).errors())
                .containsExactly("BAD_REQUEST [participants]");
        assertThat(Answered.of(engine, Role.TEAM_LEADER, PAGE, "after", "nonsense!").errors())
                .containsExactly("BAD_REQUEST [participants]");
    }

    @Test
    void aListBelowOneRowIsPagedThroughAndBoundToIt() {
        String query = "query Q($id: ID!, $after: String) { unit(id: $id) { provider { units(first: 1) { nodes { id } } } } "
                + "provider(id: $id) { units(first: 1, after: $after) { edges { cursor } } } }";
        String provider = house.id(Nouns.PROVIDER, 10);
        Answered first = Answered.of(engine, Role.TEAM_LEADER, query, "id", provider);
        String cursor = first.text("provider.units.edges.0.cursor");

        assertThat(Answered.of(engine, Role.TEAM_LEADER, query, "id", provider, "after", cursor).list("provider.units.edges")).isEmpty();
        assertThat(Answered
                .of(engine, Role.TEAM_LEADER, "query Q($after: String) { units(first: 1, after: $after) { nodes { id } } }", "after",
                        cursor)
                .errors()).containsExactly("BAD_REQUEST [units]");
        assertThat(Answered.of(engine, Role.TEAM_LEADER,
                "query Q($after: String) { providers(first: 1) { nodes { units(first: 1, after: $after) { nodes { id } } } } }", "after",
                cursor).errors()).containsExactly("BAD_REQUEST [providers]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"(filter: {})|BAD_REQUEST", "(first: 0)|BAD_REQUEST", "(first: -1)|BAD_REQUEST",
            "(first: 101)|LIMIT_EXCEEDED", "(last: 101)|LIMIT_EXCEEDED", "(first: 1, last: 1)|BAD_REQUEST",
            "(first: 1, before: \"x\")|BAD_REQUEST", "(last: 1, after: \"x\")|BAD_REQUEST",
            "(first: 1, order: [FAMILY_NAME_ASC, FAMILY_NAME_DESC])|BAD_REQUEST", "(first: 1, filter: {id: {in: []}})|BAD_REQUEST",
            "(first: 1, filter: {familyName: {startsWith: \"\"}})|BAD_REQUEST"})
    void wrongPagingSaysSo(String arguments, String code) {
        assertThat(leader("{ participants" + arguments + " { totalCount } }").errors()).containsExactly(code + " [participants]");
    }

    private Answered leader(String query) {
        return Answered.of(engine, Role.TEAM_LEADER, query);
    }
}
