package org.rinnalla.core.write.store;

/** A provider. */
public interface StoredProvider extends StoredRow {}
