package org.rinnalla.persistence.write;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.write.store.NewRows.Days;
import org.rinnalla.core.write.store.StoredStaffRole;
import org.rinnalla.spi.Role;

/** A role of a staff member. */
@Entity(name = "StaffRole")
@Table(name = "staff_role")
class StaffRoleEntity extends DatedEntity implements StoredStaffRole {
    @Column(name = "staff_member_id")
    long staffMemberId;
    @Enumerated(EnumType.STRING)
    Role role;
    @Column(name = "unit_id")
    @Nullable
    Long unitId;

    @SuppressWarnings("NullAway.Init")
    protected StaffRoleEntity() {}

    StaffRoleEntity(RowKey key, long staffMember, Role role, @Nullable Long unit, Days days) {
        super(key, days);
        this.staffMemberId = staffMember;
        this.role = role;
        this.unitId = unit;
    }

    @Override
    public long staffMemberId() {
        return staffMemberId;
    }
}
