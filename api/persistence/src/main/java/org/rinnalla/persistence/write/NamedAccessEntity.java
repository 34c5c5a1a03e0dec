package org.rinnalla.persistence.write;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.write.store.NewRows.Days;
import org.rinnalla.core.write.store.StoredNamedAccess;

/** That a staff member may see a participant under protection. */
@Entity(name = "NamedAccess")
@Table(name = "named_access")
class NamedAccessEntity extends VersionedEntity implements StoredNamedAccess {
    @Column(name = "participant_id")
    long participantId;
    @Column(name = "staff_member_id")
    long staffMemberId;
    @Column(name = "granted_by_id")
    @Nullable
    Long grantedById;
    @Column(name = "starts_on")
    LocalDate startsOn;
    @Column(name = "ends_on")
    @Nullable
    LocalDate endsOn;
    @Nullable
    String reason;

    @SuppressWarnings("NullAway.Init")
    protected NamedAccessEntity() {}

    NamedAccessEntity(RowKey key, @Nullable String ref, long participant, long staffMember, Days days) {
        super(key, ref);
        this.participantId = participant;
        this.staffMemberId = staffMember;
        this.startsOn = days.startsOn();
        this.endsOn = days.endsOn();
    }

    NamedAccessEntity granted(@Nullable Long by, @Nullable String why) {
        grantedById = by;
        reason = why;
        return this;
    }

    @Override
    public long participantId() {
        return participantId;
    }

    @Override
    public long staffMemberId() {
        return staffMemberId;
    }

    @Override
    public LocalDate startsOn() {
        return startsOn;
    }

    @Override
    public @Nullable LocalDate endsOn() {
        return endsOn;
    }

    @Override
    public void until(LocalDate day) {
        endsOn = day;
    }
}
