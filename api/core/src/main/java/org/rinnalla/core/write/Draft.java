package org.rinnalla.core.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.Outcome;
import org.rinnalla.core.UserError;
import org.rinnalla.core.read.Protection;
import org.rinnalla.core.write.command.Attempt;
import org.rinnalla.core.write.command.Command;
import org.rinnalla.core.write.command.Problems;
import org.rinnalla.core.write.store.StoredRow;
import org.rinnalla.spi.RuleId;

/** A command on its way: what it names, what is wrong with it, whom it concerns. */
final class Draft<C extends Command> {
    private final Attempt attempt;
    private final C command;
    private final Problems problems;
    private final Map<String, StoredRow> rows = new HashMap<>();
    private final Set<Long> participants = new LinkedHashSet<>();
    private final List<UserError> warnings = new ArrayList<>();
    private final List<Effect> effects = new ArrayList<>();
    private @Nullable Sheet sheet;
    private final Map<Long, Protection> guarded = new HashMap<>();
    private boolean veiled;
    private boolean stopped;
    private String failedPlugin = "";
    private ErrorCode code = ErrorCode.VALIDATION_FAILED;

    Draft(Attempt attempt, C command, Problems problems) {
        this.attempt = attempt;
        this.command = command;
        this.problems = problems;
        problems.addAll(attempt.faults());
    }

    Attempt attempt() {
        return attempt;
    }

    C command() {
        return command;
    }

    void found(String field, StoredRow row) {
        rows.put(field, row);
        row.concerns().ifPresent(participants::add);
    }

    <R extends StoredRow> Optional<R> find(String field, Class<R> type) {
        return Optional.ofNullable(rows.get(field)).map(type::cast);
    }

    /** A row that the command must name; checks run only when it is there. */
    <R extends StoredRow> R row(String field, Class<R> type) {
        return find(field, type).orElseThrow(() -> new IllegalStateException(attempt.kind() + " names no row as '" + field + "'"));
    }

    void wrong(String code, String field, String key) {
        wrong(code, field, key, Map.of());
    }

    void wrong(String code, String field, String key, Map<String, Object> arguments) {
        problems.add(code, attempt.clientName(field), key, arguments);
    }

    void wrong(UserError error) {
        if (veiled && !error.rule().isEmpty()) {
            wrong("PROTECTED_IDENTITY", "participant", "error.protection.veiled");
        } else {
            problems.add(error);
        }
    }

    void sheet(Sheet made) {
        sheet = made;
    }

    /** The row as it will be, of a command on a sheet that was checked. */
    Sheet sheet() {
        if (sheet == null) {
            throw new IllegalStateException(attempt.kind() + " was not checked");
        }
        return sheet;
    }

    /** Something to mind, which stops nothing. */
    void warn(String code, String field, String key, Map<String, Object> arguments) {
        warnings.add(problems.warning(code, attempt.clientName(field), key, arguments));
    }

    /** A programme's own rule is broken; the core looks after it by the rule's data. */
    void broken(RuleId rule, String code, String field, String key, Map<String, Object> arguments) {
        wrong(by(rule, problems.warning(code, attempt.clientName(field), key, arguments)));
    }

    /** A programme's own rule has something to mind, which stops nothing. */
    void mind(RuleId rule, String code, String field, String key, Map<String, Object> arguments) {
        warnings.add(by(rule, problems.warning(code, attempt.clientName(field), key, arguments)));
    }

    static UserError by(RuleId rule, UserError said) {
        return new UserError(said.code(), said.field(), said.message(), rule.value());
    }

    /** What was said is told anew, each by what it becomes. */
    void name(UnaryOperator<UserError> becoming) {
        problems.name(becoming);
        warnings.replaceAll(becoming);
    }

    /** A plugin did not answer. */
    void failed(String plugin, String field) {
        failedPlugin = plugin;
        refusal(ErrorCode.PLUGIN_FAILED);
        wrong("PLUGIN_FAILED", field, "error.plugin-failed", Map.of("plugin", plugin));
    }

    /** The plugin that did not answer; empty text: none. */
    String failedPlugin() {
        return failedPlugin;
    }

    /** What is wrong is of another kind than a rule's refusal. */
    void refusal(ErrorCode kind) {
        code = kind;
    }

    void warn(UserError warning) {
        if (!veiled) {
            warnings.add(warning);
        }
    }

    /** The change was made from another version than the current one. */
    void conflict(int current) {
        refusal(ErrorCode.CONFLICT);
        wrong("CONFLICT", "version", "error.conflict", Map.of("version", current));
    }

    /** It names somebody under protection. */
    void guarded(long participant, Protection by) {
        guarded.put(participant, by);
    }

    /** The protection that somebody whom it names is under. */
    Optional<Protection> protection() {
        return guarded.values().stream().findFirst();
    }

    int guarded() {
        return guarded.size();
    }

    Set<Long> guardedOnes() {
        return guarded.keySet();
    }

    /** Nothing more may be said of it: any rule could tell what is known of the person. */
    void stop() {
        stopped = true;
    }

    boolean stopped() {
        return stopped;
    }

    /** What rules say to it is concealed from the caller: it could tell what is known of the person. */
    void veil() {
        veiled = true;
    }

    /** The command did this, first of all. */
    void did(Effect effect) {
        effects.addFirst(effect);
    }

    boolean done() {
        return !effects.isEmpty();
    }

    Written written() {
        Effect effect = effects.getFirst();
        return new Written(effect.noun(), effect.rowId(), effect.version().getAsInt());
    }

    Outcome<Written> outcome() {
        return done() ? new Outcome.Done<>(written(), warnings) : refused();
    }

    /** The command did this as well. */
    void beside(Effect effect) {
        effects.add(effect);
    }

    List<Effect> effects() {
        return effects;
    }

    void concerns(long participant) {
        participants.add(participant);
    }

    Set<Long> participants() {
        return participants;
    }

    List<UserError> warnings() {
        return warnings;
    }

    boolean sound() {
        return problems.none();
    }

    boolean sound(String field) {
        return problems.sound(attempt.clientName(field));
    }

    Outcome.Refused<Written> refused() {
        return new Outcome.Refused<>(code, problems.errors());
    }
}
