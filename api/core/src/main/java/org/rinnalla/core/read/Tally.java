package org.rinnalla.core.read;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.rinnalla.core.audit.AuditEntry;

/** Counts the rows of an answer, and the people whom they are about. */
final class Tally {
    private final Set<Long> participants = new LinkedHashSet<>();
    private final Set<Long> guarded = new HashSet<>();
    private int count;

    AuditEntry.Seen seen(List<String> fields) {
        return new AuditEntry.Seen(List.copyOf(participants), count, fields, guarded.size());
    }

    void collect(Walk walk, List<Row> rows) {
        if (walk.ends()) {
            count += rows.size();
            return;
        }
        for (Row row : rows) {
            collect(walk, row);
        }
    }

    private void collect(Walk walk, Row row) {
        count++;
        if (walk.ends()) {
            return;
        }
        if (walk.itself()) {
            person(row.id(), row);
        } else if (walk.keyed() && row.value(Traces.PARTICIPANT) instanceof Long participant) {
            person(participant, row);
        }
        for (Walk.Step step : walk.ones()) {
            if (row.value(step.key()) instanceof Row one) {
                collect(step.walk(), one);
            }
        }
        for (Walk.Step step : walk.manies()) {
            if (row.value(step.key()) instanceof RowPage page) {
                collect(step.walk(), page.rows());
            }
        }
    }

    private void person(long id, Row row) {
        participants.add(id);
        row.protection().ifPresent(protection -> guarded.add(id));
    }
}
