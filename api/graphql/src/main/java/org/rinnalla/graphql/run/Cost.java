package org.rinnalla.graphql.run;

import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableReference;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How many rows the lists of an operation can come to: the sizes multiplied along the nesting. */
final class Cost {
    private static final int MAXIMUM_SIZE = 100;
    private final Map<String, @Nullable Object> variables;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private long rows;
    private boolean varies;

    private Cost(Document document, OperationDefinition operation, Map<String, @Nullable Object> given) {
        this.variables = new HashMap<>();
        operation.getVariableDefinitions().forEach(one -> {
            if (one.getDefaultValue() instanceof IntValue size) {
                variables.put(one.getName(), size.getValue());
            }
        });
        variables.putAll(given);
        document.getDefinitionsOfType(FragmentDefinition.class).forEach(each -> fragments.putIfAbsent(each.getName(), each));
    }

    static long of(Document document, OperationDefinition operation, Map<String, @Nullable Object> variables) {
        Cost cost = new Cost(document, operation, variables);
        cost.walk(operation.getSelectionSet(), 1);
        return cost.rows;
    }

    /** The same where no variable has a part in it; empty: it differs from request to request. */
    static OptionalLong fixed(Document document, OperationDefinition operation) {
        Cost cost = new Cost(document, operation, Map.of());
        cost.walk(operation.getSelectionSet(), 1);
        return cost.varies ? OptionalLong.empty() : OptionalLong.of(cost.rows);
    }

    private void walk(@Nullable SelectionSet set, long factor) {
        if (set == null) {
            return;
        }
        for (Selection<?> selection : set.getSelections()) {
            switch (selection) {
                case Field field -> {
                    long size = size(field);
                    long below = size == 0 ? factor : Math.min(factor * size, 1_000_000_000L);
                    rows = Math.min(rows + (size == 0 ? 0 : below), 1_000_000_000_000L);
                    walk(field.getSelectionSet(), below);
                }
                case InlineFragment inline -> walk(inline.getSelectionSet(), factor);
                case FragmentSpread spread -> {
                    FragmentDefinition fragment = fragments.get(spread.getName());
                    if (fragment != null && open.add(spread.getName())) {
                        walk(fragment.getSelectionSet(), factor);
                        open.remove(spread.getName());
                    }
                }
                default -> throw new IllegalStateException("No selection: " + selection.getClass());
            }
        }
    }

    /** Of a list, how many of it; 0: no list. A size beyond the maximum is refused later on. */
    private long size(Field field) {
        for (Argument argument : field.getArguments()) {
            if (argument.getName().equals("first") || argument.getName().equals("last")) {
                long size = number(argument.getValue());
                if (size > 0) {
                    return Math.min(size, MAXIMUM_SIZE);
                }
            } else if (argument.getName().equals("ids")) {
                return MAXIMUM_SIZE;
            }
        }
        return 0;
    }

    private long number(Value<?> value) {
        return switch (value) {
            case IntValue size -> size.getValue().bitLength() < 31 ? size.getValue().longValue() : MAXIMUM_SIZE;
            case VariableReference variable -> {
                varies = true;
                yield variables.get(variable.getName()) instanceof Number size ? size.longValue() : 0;
            }
            default -> 0;
        };
    }
}
