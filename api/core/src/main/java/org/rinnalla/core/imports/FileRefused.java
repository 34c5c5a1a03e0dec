package org.rinnalla.core.imports;

import java.util.List;

/** The file cannot be read any further. Rows that were written before stay, unless all or none was asked for. */
public final class FileRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<FileFault> faults;

    public FileRefused(List<FileFault> faults) {
        super(faults.toString(), null, false, false);
        this.faults = List.copyOf(faults);
    }

    public FileRefused(FileFault fault) {
        this(List.of(fault));
    }

    /** At least one. */
    public List<FileFault> faults() {
        return faults;
    }
}
