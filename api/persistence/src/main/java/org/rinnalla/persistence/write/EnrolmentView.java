package org.rinnalla.persistence.write;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.model.EndReason;
import org.rinnalla.core.write.store.StoredEnrolment;
import org.rinnalla.spi.EnrolmentState;

/** An enrolment that is looked at. The entity is fetched when something is changed, and only then. */
final class EnrolmentView implements StoredEnrolment {
    private final OpenTransaction transaction;
    private final RowKey key;
    private final int version;
    private final long participantId;
    private final long programmeId;
    private final long unitId;
    private final Days days;
    private @Nullable EnrolmentEntity entity;

    /** @param endedOn the last day; null: it runs */
    record Days(LocalDate startedOn, @Nullable LocalDate endedOn) {}

    EnrolmentView(OpenTransaction transaction, RowKey key, int version, long participantId, long programmeId, long unitId, Days days) {
        this.transaction = transaction;
        this.key = key;
        this.version = version;
        this.participantId = participantId;
        this.programmeId = programmeId;
        this.unitId = unitId;
        this.days = days;
    }

    private EnrolmentEntity entity() {
        EnrolmentEntity found = entity;
        if (found == null) {
            found = Objects.requireNonNull(transaction.entities().find(EnrolmentEntity.class, key));
            entity = found;
        }
        return found;
    }

    @Override
    public long id() {
        return key.id;
    }

    @Override
    public int version() {
        return entity == null ? version : entity.version();
    }

    @Override
    public long participantId() {
        return participantId;
    }

    @Override
    public long programmeId() {
        return programmeId;
    }

    @Override
    public long unitId() {
        return unitId;
    }

    @Override
    public LocalDate startedOn() {
        return entity == null ? days.startedOn() : entity.startedOn();
    }

    @Override
    public @Nullable LocalDate endedOn() {
        return entity == null ? days.endedOn() : entity.endedOn();
    }

    @Override
    public void touch() {
        entity().touch();
    }

    @Override
    public void enter(String phase, EnrolmentState state) {
        entity().enter(phase, state);
    }

    @Override
    public void assign(long specialist) {
        entity().assign(specialist);
    }

    @Override
    public void end(LocalDate lastDay, EndReason reason) {
        entity().end(lastDay, reason);
    }
}
