package org.rinnalla.core.plugin;

/** Whoever builds something of a catalogue, and must let it go when the catalogue ends. */
public interface CatalogueFollower {
    /** Before it is put in force, beside the one that is. What is thrown here keeps the old one in force. */
    void prepare(Catalogue next);

    /** No request uses it any more; its class loaders are about to be closed. */
    void retired(Catalogue old);
}
