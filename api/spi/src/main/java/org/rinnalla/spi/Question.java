package org.rinnalla.spi;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * A yes-or-no question of a programme's own, answered when an enrolment is accepted.
 *
 * @param key its stable name, the key of {@link EnrolmentFacts#statements()}: a letter, then letters and digits, 1–40 characters
 * @param about what it is about; one that {@link RuleSubject#excludes()} refuses the plugin
 * @param text the question for people
 */
public record Question(String key, RuleSubject about, TextKey text) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,39}");

    public Question {
        requireNonNull(key, "key is null");
        requireNonNull(about, "about is null");
        requireNonNull(text, "text is null");
        if (!FORM.matcher(key).matches()) {
            throw new IllegalArgumentException(
                    "A question's key is a letter and then letters and digits, 1–40 characters, such as targetGroup; got '" + key + "'");
        }
    }
}
