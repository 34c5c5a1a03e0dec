package org.rinnalla.graphql.run;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import java.util.IdentityHashMap;
import java.util.Map;
import org.rinnalla.graphql.direct.Compiled;

/**
 * A document that was parsed, measured and validated.
 *
 * @param document it
 * @param introspects it asks for the schema
 * @param compiled its queries and mutations, with what is remembered to answer them without the engine
 * @param costs of its operations, where they do not differ from request to request
 */
record Prepared(Document document, boolean introspects, Map<OperationDefinition, Compiled> compiled,
        Map<OperationDefinition, Long> costs) {
    static Prepared of(Document document, boolean introspects) {
        Map<OperationDefinition, Compiled> compiled = new IdentityHashMap<>();
        document.getDefinitionsOfType(OperationDefinition.class).stream().filter(one -> one.getOperation() != Operation.SUBSCRIPTION)
                .forEach(one -> compiled.put(one, new Compiled(document, one)));
        Map<OperationDefinition, Long> costs = new IdentityHashMap<>();
        document.getDefinitionsOfType(OperationDefinition.class)
                .forEach(one -> Cost.fixed(document, one).ifPresent(cost -> costs.put(one, cost)));
        return new Prepared(document, introspects, compiled, costs);
    }
}
