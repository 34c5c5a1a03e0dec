package org.rinnalla.graphql.run;

import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.VariableDefinition;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.graphql.GraphQlLimits;

/** Measures a document before the engine looks at it: the engine's own checks take longer than reading it for some documents. */
final class Gauge {
    private static final int INTROSPECTION_DEPTH = 20;
    private final GraphQlLimits.Document limits;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private int fields;
    private int aliases;
    private int directives;
    private int steps;
    private boolean introspects;

    private Gauge(Document document, GraphQlLimits.Document limits) {
        this.limits = limits;
        document.getDefinitionsOfType(FragmentDefinition.class).forEach(each -> fragments.putIfAbsent(each.getName(), each));
    }

    /**
     * Refuses what is too much.
     *
     * @return true when an operation asks for the schema
     */
    static boolean measure(Document document, GraphQlLimits.Document limits) {
        boolean introspects = false;
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            Gauge gauge = new Gauge(document, limits);
            gauge.directives(operation.getDirectives());
            for (VariableDefinition variable : operation.getVariableDefinitions()) {
                gauge.directives(variable.getDirectives());
            }
            gauge.walk(operation.getSelectionSet(), 1, false);
            introspects |= gauge.introspects;
        }
        return introspects;
    }

    private void walk(@Nullable SelectionSet set, int depth, boolean introspection) {
        if (set == null) {
            return;
        }
        int most = introspection ? INTROSPECTION_DEPTH : limits.depth();
        if (depth > most) {
            throw exceeded("error.graphql.depth", most);
        }
        for (Selection<?> selection : set.getSelections()) {
            if (++steps > 4 * limits.fields()) {
                throw exceeded("error.graphql.fields", limits.fields());
            }
            switch (selection) {
                case Field field -> field(field, depth, introspection);
                case InlineFragment inline -> {
                    directives(inline.getDirectives());
                    walk(inline.getSelectionSet(), depth, introspection);
                }
                case FragmentSpread spread -> spread(spread, depth, introspection);
                default -> throw new IllegalStateException("No selection: " + selection.getClass());
            }
        }
    }

    private void field(Field field, int depth, boolean introspection) {
        if (++fields > limits.fields()) {
            throw exceeded("error.graphql.fields", limits.fields());
        }
        if (field.getAlias() != null && ++aliases > limits.aliases()) {
            throw exceeded("error.graphql.aliases", limits.aliases());
        }
        directives(field.getDirectives());
        boolean schema = field.getName().equals("__schema") || field.getName().equals("__type");
        introspects |= schema;
        walk(field.getSelectionSet(), depth + 1, introspection || schema);
    }

    private void spread(FragmentSpread spread, int depth, boolean introspection) {
        directives(spread.getDirectives());
        FragmentDefinition fragment = fragments.get(spread.getName());
        // A fragment inside itself is for the validation to name.
        if (fragment != null && open.add(spread.getName())) {
            directives(fragment.getDirectives());
            walk(fragment.getSelectionSet(), depth, introspection);
            open.remove(spread.getName());
        }
    }

    private void directives(List<Directive> found) {
        directives += found.size();
        if (directives > limits.directives()) {
            throw exceeded("error.graphql.directives", limits.directives());
        }
    }

    private static RinnallaException exceeded(String key, int maximum) {
        return new RinnallaException(ErrorCode.LIMIT_EXCEEDED, key, Map.of("maximum", maximum));
    }
}
