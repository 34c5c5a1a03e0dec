package org.rinnalla.core.plugin;

/** The catalogue in force. A request takes it once, at its beginning. */
public final class CatalogueHolder {
    private volatile Catalogue current;

    public CatalogueHolder(Catalogue first) {
        this.current = first;
    }

    public Catalogue current() {
        return current;
    }

    /**
     * Puts a newer catalogue in force.
     *
     * @return the old one, to be closed when the requests that hold it have ended
     */
    public synchronized Catalogue replace(Catalogue next) {
        Catalogue old = current;
        if (next.generation() <= old.generation()) {
            throw new IllegalArgumentException(
                    "The next catalogue is newer than generation " + old.generation() + "; got generation " + next.generation());
        }
        current = next;
        return old;
    }
}
