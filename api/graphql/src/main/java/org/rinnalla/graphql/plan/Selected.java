package org.rinnalla.graphql.plan;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.SelectedField;
import java.util.List;
import java.util.Map;

/**
 * A selected field with what is selected below it.
 *
 * @param name the field's own name
 * @param arguments read and checked against the schema
 * @param fields below it
 */
public record Selected(String name, Map<String, Object> arguments, List<SelectedField> fields) {
    static Selected of(SelectedField field) {
        return new Selected(field.getName(), field.getArguments(), field.getSelectionSet().getImmediateFields());
    }

    /** The field that is being fetched. */
    public static Selected of(DataFetchingEnvironment environment) {
        return new Selected(environment.getField().getName(), environment.getArguments(),
                environment.getSelectionSet().getImmediateFields());
    }
}
