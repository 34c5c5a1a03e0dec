package org.rinnalla.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Somebody who asks for a programme's figures, by both ways; they must tell the same. A number is told as in {@link Recount}. */
final class Figures {
    private static final String QUERY = "query F($p: ID!, $from: Date!, $to: Date!) { figures(programme: $p, from: $from, to: $to) { "
            + "definition { id version title definition kind plugin } from to value numerator denominator hidden } }";
    private final Acting who;
    private final String programme;

    Figures(Acting who, String programme) {
        this.who = who;
        this.programme = programme;
    }

    /** All of them by their ids, each with its definition. */
    Map<String, JsonObject> of(String from, String to) {
        Map<String, JsonObject> all = new TreeMap<>();
        List<JsonObject> rest = rest("/v1/figures?programmeId=" + programme + "&from=" + from + "&to=" + to).getJsonArray("items")
                .getValuesAs(JsonObject.class);
        rest.forEach(figure -> all.put(figure.getString("id"), figure));
        List<String> graphql = who.ask(QUERY, "p", programme, "from", from, "to", to).clean().list("/figures").stream()
                .map(JsonValue::asJsonObject).map(Figures::flat).sorted(Comparator.naturalOrder()).toList();
        assertThat(graphql).isEqualTo(rest.stream().map(Figures::told).sorted(Comparator.naturalOrder()).toList());
        return all;
    }

    /** What stands of a figure: {@code value numerator denominator}. */
    static String number(JsonObject figure) {
        return plain(figure.get("value")) + " " + plain(figure.get("numerator")) + " " + plain(figure.get("denominator"));
    }

    /** How many it counts, and of what noun, by REST; GraphQL must tell the same number. */
    String members(String figure, String from, String to) {
        JsonObject page = rest("/v1/figures/" + figure + "/members?first=100&programmeId=" + programme + "&from=" + from + "&to=" + to);
        String graphql = who.ask(
                "query F($p: ID!, $from: Date!, $to: Date!, $ids: [String!]) { figures(programme: $p, from: $from, to: $to, "
                        + "ids: $ids) { members(first: 100) { totalCount nodes { __typename id } } } }",
                "p", programme, "from", from, "to", to,
                "ids", Json.createArrayBuilder().add(figure).build()).clean().text("/figures/0/members/totalCount");
        String total = page.getJsonObject("page").get("total").toString();
        assertThat(graphql).isEqualTo(total);
        assertThat(page.getJsonArray("items")).hasSize(Math.min(100, Integer.parseInt(total)));
        return total + " " + page.getString("noun");
    }

    private static String flat(JsonObject figure) {
        JsonObject definition = figure.getJsonObject("definition");
        return definition.getString("id") + " " + definition.getString("version") + " " + definition.getString("title") + " "
                + definition.getString("definition") + " " + figure.getString("from") + " " + figure.getString("to") + " " + number(figure)
                + " " + figure.getBoolean("hidden");
    }

    private static String told(JsonObject figure) {
        return figure.getString("id") + " " + figure.getString("version") + " " + figure.getString("title") + " "
                + figure.getString("definition") + " " + figure.getString("from") + " " + figure.getString("to") + " " + number(figure)
                + " " + figure.getBoolean("hidden");
    }

    private static String plain(JsonValue value) {
        return value instanceof JsonNumber number ? number.bigDecimalValue().stripTrailingZeros().toPlainString() : "null";
    }

    private JsonObject rest(String path) {
        try (JsonReader reader = Json.createReader(new StringReader(who.reads(path)))) {
            return reader.readObject();
        }
    }
}
