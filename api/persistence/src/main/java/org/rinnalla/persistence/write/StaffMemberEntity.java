package org.rinnalla.persistence.write;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.write.command.StaffMemberRegister;
import org.rinnalla.core.write.store.StoredStaffMember;

/** A staff member. */
@Entity(name = "StaffMember")
@Table(name = "staff_member")
class StaffMemberEntity extends VersionedEntity implements StoredStaffMember {
    @Nullable
    String subject;
    @Column(name = "given_name")
    String givenName;
    @Column(name = "family_name")
    String familyName;
    @Nullable
    String email;

    @SuppressWarnings("NullAway.Init")
    protected StaffMemberEntity() {}

    StaffMemberEntity(RowKey key, StaffMemberRegister command) {
        super(key, command.ref());
        this.subject = command.subject();
        this.givenName = command.givenName();
        this.familyName = command.familyName();
        this.email = command.email();
    }
}
