package org.rinnalla.rest.reports;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.rinnalla.core.report.ReportResult;
import org.rinnalla.rest.json.JsonOut;

/** A report's result as JSON. */
final class ResultJson {
    private ResultJson() {}

    static byte[] write(ReportResult result, String programme) {
        JsonOut json = new JsonOut().object().put("report", result.info().id()).put("version", result.info().version())
                .put("title", result.info().title()).put("definition", result.info().definition()).name("programme").object()
                .put("id", programme).put("name", result.programme()).endObject().put("date", result.date())
                .put("locale", result.locale().toLanguageTag()).put("published", result.published());
        table(json, result.parts().getFirst());
        json.name("sections").list();
        result.parts().stream().skip(1).forEach(part -> {
            json.object().put("title", part.title());
            table(json, part);
            json.endObject();
        });
        return json.endList().endObject().bytes();
    }

    private static void table(JsonOut json, ReportResult.Part part) {
        json.name("columns").list();
        part.columns().forEach(column -> json.object().put("key", column.key()).put("heading", column.heading()).endObject());
        json.endList().name("rows").list();
        for (List<@Nullable Object> row : part.rows()) {
            json.object();
            for (int i = 0; i < row.size(); i++) {
                json.put(part.columns().get(i).key(), row.get(i));
            }
            json.endObject();
        }
        json.endList().put("notes", part.notes());
    }
}
