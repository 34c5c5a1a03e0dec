package org.rinnalla.persistence.write;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.write.store.NewRows.Days;
import org.rinnalla.core.write.store.StoredAssignment;

/** A specialist of an enrolment. */
@Entity(name = "Assignment")
@Table(name = "assignment")
class AssignmentEntity extends DatedEntity implements StoredAssignment {
    @Column(name = "enrolment_id")
    long enrolmentId;
    @Column(name = "participant_id")
    long participantId;
    @Column(name = "staff_member_id")
    long staffMemberId;
    @Column(name = "caseload_reason")
    @Nullable
    String caseloadReason;

    protected AssignmentEntity() {}

    AssignmentEntity(RowKey key, long enrolment, long participant, long staffMember, Days days, @Nullable String caseloadReason) {
        super(key, days);
        this.enrolmentId = enrolment;
        this.participantId = participant;
        this.staffMemberId = staffMember;
        this.caseloadReason = caseloadReason;
    }

    @Override
    public long staffMemberId() {
        return staffMemberId;
    }

    @Override
    public void replace(long staffMember, @Nullable String reason) {
        staffMemberId = staffMember;
        caseloadReason = reason;
    }
}
