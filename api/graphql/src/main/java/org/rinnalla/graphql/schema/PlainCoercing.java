package org.rinnalla.graphql.schema;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** A scalar by two functions. Numbers reach the reading one as BigInteger or BigDecimal. */
record PlainCoercing(String name, String allowed, UnaryOperator<Object> read, UnaryOperator<Object> write)
        implements
            Coercing<Object, Object> {
    @Override
    public Object serialize(Object value, GraphQLContext context, Locale locale) {
        try {
            return write.apply(value);
        } catch (IllegalArgumentException | ClassCastException | DateTimeException e) {
            throw new CoercingSerializeException("A value cannot be shown as " + name, e);
        }
    }

    @Override
    public Object parseValue(Object input, GraphQLContext context, Locale locale) {
        try {
            return read.apply(number(input));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new CoercingParseValueException("A " + name + " is " + allowed);
        }
    }

    @Override
    public Object parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        try {
            return read.apply(switch (input) {
                case StringValue text -> text.getValue();
                case IntValue whole -> whole.getValue();
                case FloatValue decimal -> decimal.getValue();
                default -> throw new IllegalArgumentException("kind");
            });
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new CoercingParseLiteralException("A " + name + " is " + allowed);
        }
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return StringValue.of(String.valueOf(write.apply(read.apply(number(input)))));
    }

    private static Object number(Object input) {
        return switch (input) {
            case Integer whole -> BigInteger.valueOf(whole);
            case Long whole -> BigInteger.valueOf(whole);
            case Double decimal -> BigDecimal.valueOf(decimal);
            default -> input;
        };
    }
}
