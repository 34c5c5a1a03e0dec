package org.rinnalla.core.write;

/** Where writes go; the port that persistence implements. */
public interface WriteStore {}
