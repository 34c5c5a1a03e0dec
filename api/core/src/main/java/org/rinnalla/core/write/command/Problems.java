package org.rinnalla.core.write.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.rinnalla.core.UserError;
import org.rinnalla.core.text.Texts;
import org.rinnalla.spi.TextKey;

/** Collects everything that is wrong with one command, in the caller's language. A field that was found wrong is not judged again. */
public final class Problems {
    private final Texts texts;
    private final Locale locale;
    private final List<UserError> errors = new ArrayList<>();
    private final Set<String> fields = new HashSet<>();

    public Problems(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    public void addAll(List<UserError> found) {
        found.forEach(this::add);
    }

    public void add(UserError error) {
        errors.add(error);
        fields.add(error.field());
    }

    /** Adds an error of the platform's own, unless the field was found wrong before. */
    public void add(String code, String field, String key, Map<String, Object> arguments) {
        if (!fields.contains(field)) {
            add(new UserError(code, field, texts.text(locale, TextKey.of(key), arguments)));
        }
    }

    public void add(String code, String field, String key) {
        add(code, field, key, Map.of());
    }

    /** A warning in the same words as an error; it stops nothing. */
    public UserError warning(String code, String field, String key, Map<String, Object> arguments) {
        return new UserError(code, field, texts.text(locale, TextKey.of(key), arguments));
    }

    /** Each error becomes another one of the same field. */
    public void name(UnaryOperator<UserError> becoming) {
        errors.replaceAll(becoming);
    }

    public boolean none() {
        return errors.isEmpty();
    }

    public boolean sound(String field) {
        return !fields.contains(field);
    }

    public List<UserError> errors() {
        return List.copyOf(errors);
    }
}
