package org.rinnalla.server.it.refusal;

import jakarta.json.JsonObject;
import java.util.function.Supplier;

/**
 * One thing that a rule says, and how to make it say it.
 *
 * @param rule the rule's id; empty text: a check of the platform or of an identifier that no numbered rule asks for
 * @param code what is said
 * @param field the input that it points to
 * @param step what is tried
 */
record Refusal(String rule, String code, String field, Step step) {
    /**
     * A step that can be tried again and again.
     *
     * @param stage where
     * @param token who
     * @param mutation its name in GraphQL
     * @param path its address in REST; {@code {nameId}} stands for an input that is named in it
     * @param input what is given, made anew for each time
     */
    record Step(Stage stage, String token, String mutation, String path, Supplier<JsonObject> input) {}

    @Override
    public String toString() {
        return (rule.isEmpty() ? step.mutation() : rule) + " " + code + " " + field;
    }
}
