package org.rinnalla.core.write.command;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A peer supporter's certificate that is given along.
 *
 * @param issuer who gave it
 * @param course for which course
 * @param issuedOn first day on which it holds
 * @param expiresOn last day on which it holds; none: it has no end
 */
public record Certified(@Nullable String issuer, @Nullable String course, @Nullable LocalDate issuedOn, @Nullable LocalDate expiresOn) {
    static @Nullable Certified of(Values values) {
        boolean given = Stream.of("certificateIssuer", "certificateCourse", "certificateIssuedOn", "certificateExpiresOn")
                .anyMatch(values::given);
        return given
                ? new Certified(values.findText("certificateIssuer"), values.findText("certificateCourse"),
                        values.findDate("certificateIssuedOn"), values.findDate("certificateExpiresOn"))
                : null;
    }

    /** True when it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return issuedOn != null && !day.isBefore(issuedOn) && (expiresOn == null || !day.isAfter(expiresOn));
    }
}
