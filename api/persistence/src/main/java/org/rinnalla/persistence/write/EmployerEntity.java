package org.rinnalla.persistence.write;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.write.command.EmployerCorrect;
import org.rinnalla.core.write.command.EmployerRegister;
import org.rinnalla.core.write.store.StoredEmployer;

/** An employer. */
@Entity(name = "Employer")
@Table(name = "employer")
class EmployerEntity extends VersionedEntity implements StoredEmployer {
    String name;
    @Column(name = "registration_number")
    @Nullable
    String registrationNumber;
    @Nullable
    String industry;
    @Nullable
    String municipality;

    @SuppressWarnings("NullAway.Init")
    protected EmployerEntity() {}

    EmployerEntity(RowKey key, EmployerRegister command) {
        super(key, command.ref());
        this.name = command.name();
        this.registrationNumber = command.registrationNumber();
        this.industry = command.industry();
        this.municipality = command.municipality();
    }

    @Override
    public void correct(EmployerCorrect command) {
        touch();
        ref(command.ref().over(ref()));
        name = Changed.of(command.name(), name);
        registrationNumber = command.registrationNumber().over(registrationNumber);
        industry = command.industry().over(industry);
        municipality = command.municipality().over(municipality);
    }
}
