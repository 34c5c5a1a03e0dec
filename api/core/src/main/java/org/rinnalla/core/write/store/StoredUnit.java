package org.rinnalla.core.write.store;

/** A unit. */
public interface StoredUnit extends StoredRow {
    long providerId();
}
