package org.rinnalla.persistence.write;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** A unit that a participant concerns. */
@Entity(name = "ParticipantUnit")
@Table(name = "participant_unit")
@IdClass(ParticipantUnitEntity.Key.class)
class ParticipantUnitEntity {
    @Id
    @Column(name = "tenant_id")
    int tenantId;
    @Id
    @Column(name = "unit_id")
    long unitId;
    @Id
    @Column(name = "participant_id")
    long participantId;

    protected ParticipantUnitEntity() {}

    ParticipantUnitEntity(int tenantId, long unitId, long participantId) {
        this.tenantId = tenantId;
        this.unitId = unitId;
        this.participantId = participantId;
    }

    /** Its primary key. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        int tenantId;
        long unitId;
        long participantId;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.tenantId == tenantId && key.unitId == unitId && key.participantId == participantId;
        }

        @Override
        public int hashCode() {
            return Objects.hash(tenantId, unitId, participantId);
        }
    }
}
