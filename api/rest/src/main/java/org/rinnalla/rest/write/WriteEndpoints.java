package org.rinnalla.rest.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.Outcome;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.UserError;
import org.rinnalla.core.crypto.Ids;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.write.WriteOptions;
import org.rinnalla.core.write.Written;
import org.rinnalla.core.write.command.CommandReader;
import org.rinnalla.core.write.command.Form;
import org.rinnalla.core.write.command.InputField;
import org.rinnalla.rest.http.Answer;
import org.rinnalla.rest.http.Call;
import org.rinnalla.rest.http.Fault;
import org.rinnalla.rest.http.Printable;
import org.rinnalla.rest.http.Refusal;
import org.rinnalla.rest.http.Router;
import org.rinnalla.rest.json.JsonText;
import org.rinnalla.rest.read.EntityTag;
import org.rinnalla.rest.read.Names;
import org.rinnalla.rest.read.ReadEndpoints;
import org.rinnalla.rest.read.View;

/** Commands over HTTP: one address for one thing that a person does. */
public final class WriteEndpoints {
    private final Writing writes;
    private final CommandReader commands;
    private final ReadEndpoints reads;
    private final Ids ids;
    private final int bodyLimit;

    public WriteEndpoints(Writing writes, CommandReader commands, ReadEndpoints reads, Ids ids, int bodyLimit) {
        this.writes = writes;
        this.commands = commands;
        this.reads = reads;
        this.ids = ids;
        this.bodyLimit = bodyLimit;
    }

    public void route(Router router) {
        for (Verb verb : Verb.all()) {
            router.route(verb.method(), verb.path(), call -> write(call, verb));
        }
    }

    private Answer write(Call call, Verb verb) {
        call.query().allow(List.of());
        call.body().allow(verb.method().equals("PATCH")
                ? new String[]{"application/json", "application/merge-patch+json"}
                : new String[]{"application/json"});
        Map<String, @Nullable Object> inputs = new LinkedHashMap<>(properties(call, verb));
        Optional<InputField> target = verb.target();
        if (target.isPresent()) {
            inputs.put("version", EntityTag.required(call));
            Noun noun = target.get().targetNoun().orElseThrow();
            if (ids.row(noun, call.context().actor().tenantId(), call.variable("id")).isEmpty()) {
                throw ReadEndpoints.missing(noun);
            }
            inputs.put(target.get().idName(), call.variable("id"));
        }
        WriteOptions options = key(call).map(WriteOptions::idempotent).orElse(WriteOptions.PLAIN);
        Outcome<Written> outcome = writes.write(call.context(), commands.read(call.context(), verb.kind(), inputs, Form.IDS), options);
        return switch (outcome) {
            case Outcome.Done<Written>(Written written, List<UserError> warnings) -> done(call, verb, written, warnings);
            case Outcome.Refused<Written>(ErrorCode code, List<UserError> errors) -> throw refused(verb, code, errors);
        };
    }

    private Map<String, @Nullable Object> properties(Call call, Verb verb) {
        Object value = JsonText.parse(JsonText.decode(call.body().read(bodyLimit)));
        if (!(value instanceof Map<?, ?> given)) {
            throw Refusal.body(List.of(new Fault("", "WRONG_TYPE", "rest.json.object", Map.of())));
        }
        List<String> known = verb.fields().stream().map(InputField::idName).toList();
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        List<Fault> faults = new ArrayList<>();
        given.forEach((key, each) -> {
            String name = String.valueOf(key);
            if (name.equals(View.EXTENSIONS) && verb.kind().isExtensible()) {
                extensions(call, verb, each, properties, faults);
            } else if (known.contains(name)) {
                properties.put(name, each);
            } else {
                faults.add(new Fault(Fault.child("", Printable.of(name)), "UNKNOWN_PROPERTY", "rest.json.unknown",
                        Map.of("allowed", String.join(", ", known))));
            }
        });
        if (!faults.isEmpty()) {
            throw Refusal.body(faults);
        }
        return properties;
    }

    /** Fields of plugins come together, as they are shown. */
    private void extensions(Call call, Verb verb, @Nullable Object given, Map<String, @Nullable Object> properties, List<Fault> faults) {
        if (!(given instanceof Map<?, ?> members)) {
            faults.add(new Fault(Fault.child("", View.EXTENSIONS), "WRONG_TYPE", "rest.json.object", Map.of()));
            return;
        }
        List<String> known = commands.extensions(call.context(), verb.kind()).stream().map(InputField::name).toList();
        members.forEach((key, each) -> {
            String name = String.valueOf(key);
            if (known.contains(name)) {
                properties.put(name, each);
            } else {
                faults.add(new Fault(Fault.child(Fault.child("", View.EXTENSIONS), Printable.of(name)), "UNKNOWN_PROPERTY",
                        "rest.json.unknown", Map.of("allowed", String.join(", ", known))));
            }
        });
    }

    private static Optional<String> key(Call call) {
        Optional<String> key = call.headers().find("Idempotency-Key").map(String::strip);
        if (key.isPresent() && !key.get().matches("[\\x21-\\x7E]{1,100}")) {
            throw Refusal.badRequest("rest.idempotency.form", Map.of());
        }
        return key;
    }

    /** A stale version came by {@code If-Match}, so it is that precondition which failed. */
    private static Refusal refused(Verb verb, ErrorCode code, List<UserError> errors) {
        Refusal refusal = Refusal.command(code, errors);
        boolean stale = verb.changes() && code == ErrorCode.CONFLICT && errors.stream().anyMatch(error -> error.field().equals("version"));
        return stale ? refusal.withStatus(412) : refusal;
    }

    private Answer done(Call call, Verb verb, Written written, List<UserError> warnings) {
        RequestContext context = call.context();
        Noun noun = written.noun();
        int status = verb.changes() ? 200 : 201;
        Optional<byte[]> body = call.prefersMinimal() && warnings.isEmpty()
                ? Optional.empty()
                : reads.body(context, noun, written.rowId(), warnings);
        Answer answer = body.map(bytes -> Answer.json(status, bytes)).orElseGet(() -> Answer.empty(verb.changes() ? 204 : 201));
        if (noun.find("version").isPresent()) {
            answer = answer.with("ETag", EntityTag.of(written.version()));
        }
        if (body.isEmpty() && call.prefersMinimal()) {
            answer = answer.with("Preference-Applied", "return=minimal");
        }
        return verb.changes()
                ? answer
                : answer.with("Location",
                        "/v1/" + Names.path(noun) + "/" + ids.encode(noun, context.actor().tenantId(), written.rowId()));
    }

}
