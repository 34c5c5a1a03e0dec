package org.rinnalla.rest;

import static org.rinnalla.rest.OpenApiParts.map;
import static org.rinnalla.rest.OpenApiParts.parameter;
import static org.rinnalla.rest.OpenApiParts.ref;

import java.util.ArrayList;
import java.util.List;
import org.rinnalla.core.model.Noun;
import org.rinnalla.rest.read.FilterParameters;
import org.rinnalla.rest.read.ListParameters;

/** How a list is asked for. */
final class OpenApiLists {
    private OpenApiLists() {}

    static List<Object> parameters(Noun noun) {
        List<Object> parameters = new ArrayList<>(
                List.of(ref("parameters/first"), ref("parameters/after"), ref("parameters/last"), ref("parameters/before"),
                        ref("parameters/total")));
        List<String> orders = new ArrayList<>();
        ListParameters.orderable(noun).forEach(name -> orders.addAll(List.of(name, "-" + name)));
        if (!orders.isEmpty()) {
            parameters.add(map("name", "order", "in", "query", "style", "form", "explode", false, "description",
                    "At most three names, the first one weighs most; a minus sign: downwards. The id breaks ties.", "schema",
                    map("type", "array", "maxItems", 3, "uniqueItems", true, "items", map("type", "string", "enum", orders))));
        }
        parameters.addAll(extent(noun));
        FilterParameters.names(noun).forEach(name -> parameters.add(OpenApiParts.filter(noun, name)));
        return parameters;
    }

    static List<Object> extent(Noun noun) {
        List<Object> parameters = new ArrayList<>();
        for (String name : ListParameters.extent(noun)) {
            parameters.add(name.equals("on")
                    ? parameter("on", "Adds what held on this day, such as phaseAt.", map("type", "string", "format", "date"))
                    : map("name", "include", "in", "query", "style", "form", "explode", false, "description",
                            "Adds the rows at the other end of these relations.", "schema",
                            map("type", "array", "items", map("type", "string", "enum", ListParameters.includable(noun)))));
        }
        return parameters;
    }
}
