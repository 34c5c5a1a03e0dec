package org.rinnalla.core.write.store;

import org.rinnalla.core.write.command.EmployerCorrect;

/** An employer. */
public interface StoredEmployer extends VersionedRow {
    void correct(EmployerCorrect command);
}
