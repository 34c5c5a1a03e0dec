package org.rinnalla.graphql.direct;

import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.UserError;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.read.Row;
import org.rinnalla.core.read.Selection;
import org.rinnalla.graphql.fetch.RootFields;
import org.rinnalla.graphql.json.JsonOut;

/** Writes what came of a step. */
final class PayloadWriter {
    private final List<Part> parts;

    /** What came of it. */
    record Payload(@Nullable Row row, List<UserError> errors, List<UserError> warnings) {}

    /** One selected field, with its name and what stands before it. */
    @FunctionalInterface
    private interface Part {
        void write(Output out, Payload payload);
    }

    private PayloadWriter(List<Part> parts) {
        this.parts = parts;
    }

    /** @param selection what is fetched of the row; null: nothing */
    static PayloadWriter of(Writers writers, Noun noun, Bound step, @Nullable Selection selection) {
        List<Part> parts = new ArrayList<>();
        for (Bound field : step.fields()) {
            byte[] name = JsonOut.name(field.key(), parts.isEmpty());
            Part part = part(writers, noun, step, field, selection);
            parts.add((out, payload) -> {
                out.json().raw(name);
                part.write(out, payload);
            });
        }
        return new PayloadWriter(parts);
    }

    private static Part part(Writers writers, Noun noun, Bound step, Bound field, @Nullable Selection selection) {
        if (field.isTypename()) {
            byte[] name = JsonOut.quoted(step.typeName());
            return (out, payload) -> out.json().raw(name);
        }
        if (field.name().equals(RootFields.single(noun))) {
            RowWriter row = writers.row(noun, field.fields(), selection);
            return (out, payload) -> {
                if (payload.row() == null) {
                    out.none();
                } else {
                    row.write(out, payload.row());
                }
            };
        }
        return switch (field.name()) {
            case "userErrors" -> said(field, Payload::errors);
            case "warnings" -> said(field, Payload::warnings);
            default -> throw new Uncovered(field.name());
        };
    }

    private static Part said(Bound field, Function<Payload, List<UserError>> which) {
        if (!(GraphQLTypeUtil.unwrapNonNull(field.type()) instanceof GraphQLList)) {
            throw new Uncovered(field.name());
        }
        List<Told> told = new ArrayList<>();
        field.fields().forEach(part -> told.add(Told.of(part, told.isEmpty())));
        return (out, payload) -> {
            JsonOut json = out.json();
            json.put('[');
            boolean first = true;
            for (UserError each : which.apply(payload)) {
                json.ascii(first ? "" : ",");
                first = false;
                told.forEach(part -> part.write(json, each));
                json.put('}');
            }
            json.put(']');
        };
    }

    /** One selected field of what was said. */
    private record Told(byte[] name, Function<UserError, @Nullable String> text) {
        static Told of(Bound field, boolean first) {
            GraphQLType type = GraphQLTypeUtil.unwrapNonNull(field.type());
            if (!GraphQLTypeUtil.unwrapAll(type).getName().equals("String") || type instanceof GraphQLNonNull) {
                throw new Uncovered(field.name());
            }
            return new Told(JsonOut.name(field.key(), first), switch (field.name()) {
                case "__typename" -> error -> "UserError";
                case "code" -> UserError::code;
                case "message" -> UserError::message;
                case "field" -> error -> error.field().isEmpty() ? null : error.field();
                case "rule" -> error -> error.rule().isEmpty() ? null : error.rule();
                default -> throw new Uncovered(field.name());
            });
        }

        void write(JsonOut json, UserError error) {
            json.raw(name);
            String said = text.apply(error);
            if (said == null) {
                json.ascii("null");
            } else {
                json.text(Objects.requireNonNull(said));
            }
        }
    }

    void write(Output out, Payload payload) {
        parts.forEach(part -> part.write(out, payload));
        out.json().put('}');
    }
}
