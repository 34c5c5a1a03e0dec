package org.rinnalla.graphql.direct;

import graphql.execution.CoercedVariables;
import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.VariableReference;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A query of a prepared document with its plans: one for each combination of those variables that decide what is selected. Variables in
 * the arguments of root fields are left open.
 */
public final class Compiled {
    private static final int MOST = 64;
    private final OperationDefinition operation;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final List<String> deciding;
    private final Map<List<Optional<Object>>, Optional<Plan>> plans = new ConcurrentHashMap<>();

    public Compiled(Document document, OperationDefinition operation) {
        this.operation = operation;
        document.getDefinitionsOfType(FragmentDefinition.class).forEach(each -> fragments.putIfAbsent(each.getName(), each));
        Set<String> names = new TreeSet<>();
        operation.getSelectionSet().getSelections().forEach(each -> walk(each, each instanceof Field, names));
        fragments.values().forEach(each -> walk(each, false, names));
        this.deciding = List.copyOf(names);
    }

    OperationDefinition operation() {
        return operation;
    }

    Map<String, FragmentDefinition> fragments() {
        return fragments;
    }

    /** The plan for the variables; made when there is none yet, and remembered unless a text or a list decides. */
    Optional<Plan> plan(CoercedVariables variables, Supplier<Optional<Plan>> make) {
        List<Optional<Object>> key = new ArrayList<>(deciding.size());
        for (String name : deciding) {
            // Absent and null differ only where a default value stands, which is in the value already.
            Object value = variables.get(name);
            if (!plain(value)) {
                return make.get();
            }
            key.add(Optional.ofNullable(value));
        }
        Optional<Plan> known = plans.get(key);
        if (known == null) {
            known = make.get();
            if (plans.size() < MOST) {
                plans.put(List.copyOf(key), known);
            }
        }
        return known;
    }

    private static boolean plain(@Nullable Object value) {
        return switch (value) {
            case null -> true;
            case Integer _,Boolean _,LocalDate _,Locale _ -> true;
            default -> false;
        };
    }

    /** The variables in directives, and in arguments of all but the root fields. */
    private static void walk(Node<?> from, boolean root, Set<String> names) {
        Deque<Node<?>> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            Node<?> node = open.pop();
            if (node instanceof VariableReference variable) {
                names.add(variable.getName());
            }
            boolean skips = root && node == from;
            for (Node<?> child : node.getChildren()) {
                if (!skips || !(child instanceof Argument)) {
                    open.push(child);
                }
            }
        }
    }
}
