package org.rinnalla.graphql.run;

import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.StringValue;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.parser.exceptions.ParseCancelledTooManyCharsException;
import graphql.schema.GraphQLSchema;
import graphql.validation.GoodFaithIntrospectionExceeded;
import graphql.validation.QueryComplexityLimits;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.graphql.GraphQlLimits;

/**
 * Prepares documents and remembers them for one schema. A document with a text in it is never remembered: the text may be personal data.
 */
final class Documents {
    private static final int MAXIMUM = 1000;
    private static final int MAXIMUM_LENGTH = 20_000;
    private final GraphQLSchema schema;
    private final GraphQlLimits limits;
    private final Map<String, Prepared> known = new LinkedHashMap<>(64, 0.75f, true);

    Documents(GraphQLSchema schema, GraphQlLimits limits) {
        this.schema = schema;
        this.limits = limits;
    }

    /** What came of preparing. */
    sealed interface Preparation {
        /** It can be run. */
        record Ready(Prepared prepared) implements Preparation {}

        /** It cannot be understood. */
        record Wrong(List<? extends GraphQLError> errors) implements Preparation {}
    }

    /** Prepares a document; throws when it is more than is allowed. */
    Preparation prepare(String text) {
        Prepared prepared = find(text);
        if (prepared != null) {
            return new Preparation.Ready(prepared);
        }
        Document document;
        try {
            document = parse(text);
        } catch (InvalidSyntaxException e) {
            return new Preparation.Wrong(List.of(e.toInvalidSyntaxError()));
        }
        boolean introspects = Gauge.measure(document, limits.document());
        List<? extends GraphQLError> errors = validate(document);
        if (!errors.isEmpty()) {
            return new Preparation.Wrong(errors);
        }
        prepared = Prepared.of(document, introspects);
        if (text.length() <= MAXIMUM_LENGTH && !holdsText(document)) {
            remember(text, prepared);
        }
        return new Preparation.Ready(prepared);
    }

    private List<? extends GraphQLError> validate(Document document) {
        try {
            return ParseAndValidate.validate(schema, document, rule -> true, Locale.ENGLISH, QueryComplexityLimits.NONE);
        } catch (GoodFaithIntrospectionExceeded e) {
            throw new RinnallaException(ErrorCode.LIMIT_EXCEEDED, "error.graphql.introspection-size");
        }
    }

    int size() {
        synchronized (known) {
            return known.size();
        }
    }

    private Document parse(String text) {
        ParserOptions options = ParserOptions.newParserOptions().captureIgnoredChars(false).captureLineComments(false)
                .captureSourceLocation(true).readerTrackData(false).maxCharacters(limits.bodyBytes())
                .maxTokens(limits.document().tokens()).maxWhitespaceTokens(limits.bodyBytes()).maxRuleDepth(200)
                .redactTokenParserErrorMessages(true).build();
        try {
            return new Parser().parseDocument(
                    ParserEnvironment.newParserEnvironment().document(text).parserOptions(options).locale(Locale.ENGLISH).build());
        } catch (ParseCancelledException | ParseCancelledTooDeepException | ParseCancelledTooManyCharsException e) {
            throw new RinnallaException(ErrorCode.LIMIT_EXCEEDED, "error.graphql.tokens",
                    Map.of("maximum", limits.document().tokens()));
        }
    }

    private @Nullable Prepared find(String text) {
        synchronized (known) {
            return known.get(text);
        }
    }

    private void remember(String text, Prepared prepared) {
        synchronized (known) {
            known.put(text, prepared);
            if (known.size() > MAXIMUM) {
                known.remove(known.keySet().iterator().next());
            }
        }
    }

    private static boolean holdsText(Document document) {
        Deque<Node<?>> open = new ArrayDeque<>(List.of(document));
        while (!open.isEmpty()) {
            Node<?> node = open.pop();
            if (node instanceof StringValue) {
                return true;
            }
            node.getChildren().forEach(open::push);
        }
        return false;
    }
}
