package org.rinnalla.graphql.plan;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.SelectedField;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.rinnalla.core.model.Noun;

/**
 * A selected field with what is selected below it.
 *
 * @param name the field's own name
 * @param key what it is called in the answer
 * @param arguments read and checked against the schema
 * @param types names of the types on which it is selected; none: those of every row here
 * @param fields below it
 */
public record Selected(String name, String key, Map<String, Object> arguments, Collection<String> types, List<Selected> fields) {
    public static Selected of(SelectedField field) {
        return new Selected(field.getName(), field.getResultKey(), field.getArguments(), field.getObjectTypeNames(),
                all(field.getSelectionSet().getImmediateFields()));
    }

    /** The field that is being fetched. */
    public static Selected of(DataFetchingEnvironment environment) {
        return new Selected(environment.getField().getName(), environment.getMergedField().getResultKey(), environment.getArguments(),
                List.of(), all(environment.getSelectionSet().getImmediateFields()));
    }

    /** A row of which the fields are selected. */
    public static Selected row(String name, List<SelectedField> fields) {
        return new Selected(name, name, Map.of(), List.of(), all(fields));
    }

    boolean on(Noun noun) {
        return types.isEmpty() || types.contains(noun.name());
    }

    private static List<Selected> all(List<SelectedField> fields) {
        return fields.stream().map(Selected::of).toList();
    }
}
