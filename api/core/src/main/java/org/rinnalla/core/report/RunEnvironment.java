package org.rinnalla.core.report;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.rinnalla.spi.EnrolmentView;
import org.rinnalla.spi.ProgrammeDefinition;
import org.rinnalla.spi.ReportEnvironment;

/** What a running report is told. */
record RunEnvironment(ProgrammeDefinition programme, LocalDate date, Locale locale, Map<String, Object> parameters,
        EnrolmentsOnDate source, AtomicBoolean read) implements ReportEnvironment {
    @Override
    public Optional<Object> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    @Override
    public Stream<EnrolmentView> enrolments() {
        if (read.getAndSet(true)) {
            throw new IllegalStateException("The enrolments can be read once; count everything in one go");
        }
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(source, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE), false);
    }
}
