package org.rinnalla.rest.imports;

import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.rinnalla.core.RequestContext;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.imports.FileFault;
import org.rinnalla.core.imports.FileRefused;
import org.rinnalla.core.imports.ImportMode;
import org.rinnalla.core.imports.ImportRequest;
import org.rinnalla.core.imports.ImportService;
import org.rinnalla.core.imports.ImportSummary;
import org.rinnalla.core.imports.RowReader;
import org.rinnalla.core.imports.RowResult;
import org.rinnalla.rest.files.RowReaders;
import org.rinnalla.rest.http.Accept;
import org.rinnalla.rest.http.Answer;
import org.rinnalla.rest.http.Call;
import org.rinnalla.rest.http.Fault;
import org.rinnalla.rest.http.Parameters;
import org.rinnalla.rest.http.Problems;
import org.rinnalla.rest.http.Refusal;
import org.rinnalla.rest.http.Router;
import org.rinnalla.rest.json.JsonOut;
import org.rinnalla.spi.ImportKind;

/** Takes files in and answers with a line for each row, while the file still comes. */
public final class ImportEndpoint {
    private final ImportService imports;
    private final Problems problems;
    private final long limit;

    public ImportEndpoint(ImportService imports, Problems problems, long limit) {
        this.imports = imports;
        this.problems = problems;
        this.limit = limit;
    }

    public void route(Router router) {
        router.route("POST", "/imports", this::take);
    }

    private Answer take(Call call) {
        call.query().allow(List.of("kind", "dryRun", "mode"));
        ImportRequest request = new ImportRequest(constant(call, "kind", ImportKind.class, Optional.empty()),
                constant(call, "mode", ImportMode.class, Optional.of(ImportMode.ROW)), call.query().flag("dryRun"), false);
        call.body().allow(RowReaders.CSV, RowReaders.NDJSON);
        Accept.choose(call, List.of(RowReaders.NDJSON));
        return new Answer.Streamed(RowReaders.NDJSON, out -> {
            try (ResultPipe pipe = new ResultPipe(out); InputStream body = call.body().open(limit)) {
                run(call, request, body, pipe);
            }
        }, Map.of());
    }

    private void run(Call call, ImportRequest request, InputStream body, ResultPipe pipe) {
        ImportSummary[] sofar = {ImportSummary.none(request)};
        RequestContext context = call.context();
        try {
            RowReader rows = call.body().mediaType().equals(RowReaders.CSV) ? RowReaders.csv(body) : RowReaders.ndjson(body);
            ImportSummary summary = imports.run(context, request, rows, results -> {
                sofar[0] = sofar[0].plus(results);
                pipe.send(lines(results));
            });
            pipe.send(end(summary, true).endObject().newLine().take());
        } catch (FileRefused refused) {
            if (sofar[0].rows() == 0) {
                throw Refusal.body(refused.faults().stream()
                        .map(fault -> new Fault(fault.line(), fault.field(), fault.code(), fault.key(), fault.arguments())).toList());
            }
            pipe.send(broken(context, sofar[0], refused.faults()));
        } catch (RinnallaException | Refusal failure) {
            if (sofar[0].rows() == 0) {
                throw failure;
            }
            pipe.send(broken(context, sofar[0], List.of(fault(failure))));
        }
    }

    private static FileFault fault(RuntimeException failure) {
        return switch (failure) {
            case RinnallaException coded -> new FileFault(0, "", coded.code().name(), coded.key().value(), coded.arguments());
            case Refusal refusal -> new FileFault(0, "", refusal.code().name(), refusal.key(), refusal.arguments());
            default -> throw failure;
        };
    }

    private static byte[] lines(List<RowResult> results) {
        JsonOut json = new JsonOut();
        for (RowResult result : results) {
            json.object().put("line", result.line()).put("status", result.status().name().toLowerCase(Locale.ROOT));
            if (result.id() != null) {
                json.put("id", result.id());
            }
            if (result.ref() != null) {
                json.put("ref", result.ref());
            }
            if (!result.errors().isEmpty()) {
                json.name("errors").list();
                result.errors().forEach(error -> {
                    json.object().put("field", error.field()).put("code", error.code()).put("message", error.message());
                    if (!error.rule().isEmpty()) {
                        json.put("rule", error.rule());
                    }
                    json.endObject();
                });
                json.endList();
            }
            json.endObject().newLine();
        }
        return json.take();
    }

    private static JsonOut end(ImportSummary summary, boolean complete) {
        ImportRequest request = summary.request();
        return new JsonOut().object().name("summary").object().put("kind", request.kind().name().toLowerCase(Locale.ROOT))
                .put("mode", request.mode().name().toLowerCase(Locale.ROOT)).put("dryRun", request.dryRun()).put("rows", summary.rows())
                .put("created", summary.created()).put("skipped", summary.skipped()).put("refused", summary.refused())
                .put("valid", summary.valid()).put("complete", complete).endObject();
    }

    /** The file broke off: the rows told of stand as told, and the file can be sent again. */
    private byte[] broken(RequestContext context, ImportSummary summary, List<FileFault> faults) {
        JsonOut json = end(summary, false).name("errors").list();
        for (FileFault fault : faults) {
            json.object().put("line", fault.line()).put("field", fault.field()).put("code", fault.code())
                    .put("message", problems.text(context.locale(), fault.key(), fault.arguments())).endObject();
        }
        return json.endList().endObject().newLine().take();
    }

    private static <E extends Enum<E>> E constant(Call call, String name, Class<E> type, Optional<E> otherwise) {
        List<String> allowed = Arrays.stream(type.getEnumConstants()).map(each -> each.name().toLowerCase(Locale.ROOT)).toList();
        Optional<String> given = call.query().one(name);
        if (given.isEmpty() && otherwise.isPresent()) {
            return otherwise.get();
        }
        if (given.isEmpty()) {
            throw Parameters.missing(name, allowed);
        }
        if (!allowed.contains(given.get())) {
            throw Parameters.constant(name, allowed);
        }
        return Enum.valueOf(type, given.get().toUpperCase(Locale.ROOT));
    }
}
