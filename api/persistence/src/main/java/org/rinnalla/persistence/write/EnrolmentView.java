package org.rinnalla.persistence.write;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.model.EndReason;
import org.rinnalla.core.write.store.StoredEnrolment;
import org.rinnalla.spi.EnrolmentState;

/** An enrolment that is looked at. */
final class EnrolmentView implements StoredEnrolment {
    private final LaterEntity<EnrolmentEntity> entity;
    private final int version;
    private final long participantId;
    private final long programmeId;
    private final long unitId;
    private final Days days;

    /** @param endedOn the last day; null: it runs */
    record Days(LocalDate startedOn, @Nullable LocalDate endedOn) {}

    EnrolmentView(OpenTransaction transaction, RowKey key, int version, long participantId, long programmeId, long unitId, Days days) {
        this.entity = new LaterEntity<>(transaction, key, EnrolmentEntity.class);
        this.version = version;
        this.participantId = participantId;
        this.programmeId = programmeId;
        this.unitId = unitId;
        this.days = days;
    }

    @Override
    public long id() {
        return entity.id();
    }

    @Override
    public int version() {
        return entity.fetched().map(EnrolmentEntity::version).orElse(version);
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
        return entity.fetched().map(EnrolmentEntity::startedOn).orElse(days.startedOn());
    }

    @Override
    public @Nullable LocalDate endedOn() {
        return entity.fetched().isPresent() ? entity.get().endedOn() : days.endedOn();
    }

    @Override
    public void touch() {
        entity.get().touch();
    }

    @Override
    public void enter(String phase, EnrolmentState state) {
        entity.get().enter(phase, state);
    }

    @Override
    public void assign(long specialist) {
        entity.get().assign(specialist);
    }

    @Override
    public void end(LocalDate lastDay, EndReason reason) {
        entity.get().end(lastDay, reason);
    }
}
