package org.rinnalla.rest.http;

import java.util.List;
import java.util.Map;

import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.UserError;

/** Ends a call with a problem. What the caller reads is looked up by key; nothing in it is personal data. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final ErrorCode code;
    private final String key;
    private final transient Map<String, Object> arguments;
    private final transient List<Fault> faults;
    private final transient List<UserError> errors;
    private final transient Map<String, String> headers;

    private Refusal(int status, ErrorCode code, String key, Map<String, Object> arguments, List<Fault> faults, List<UserError> errors,
            Map<String, String> headers) {
        super(status + " " + key, null, false, false);
        this.status = status;
        this.code = code;
        this.key = key;
        this.arguments = Map.copyOf(arguments);
        this.faults = List.copyOf(faults);
        this.errors = List.copyOf(errors);
        this.headers = Map.copyOf(headers);
    }

    public static Refusal of(int status, ErrorCode code, String key, Map<String, Object> arguments) {
        return new Refusal(status, code, key, arguments, List.of(), List.of(), Map.of());
    }

    public static Refusal badRequest(String key, Map<String, Object> arguments) {
        return of(400, ErrorCode.BAD_REQUEST, key, arguments);
    }

    /** The body is well-formed HTTP, but its content is wrong in these places. */
    public static Refusal body(List<Fault> faults) {
        return new Refusal(400, ErrorCode.BAD_REQUEST, "rest.body.faults", Map.of("count", faults.size()), faults, List.of(), Map.of());
    }

    /** A command was refused; its errors are in the caller's language already. */
    public static Refusal command(ErrorCode code, List<UserError> errors) {
        return new Refusal(code.status(), code, "rest.command.refused", Map.of("count", errors.size()), List.of(), errors, Map.of());
    }

    public Refusal withStatus(int other) {
        return new Refusal(other, code, key, arguments, faults, errors, headers);
    }

    public Refusal withHeader(String name, String value) {
        return new Refusal(status, code, key, arguments, faults, errors, Map.of(name, value));
    }

    public int status() {
        return status;
    }

    public ErrorCode code() {
        return code;
    }

    public String key() {
        return key;
    }

    public Map<String, Object> arguments() {
        return arguments;
    }

    public List<Fault> faults() {
        return faults;
    }

    public List<UserError> errors() {
        return errors;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
