package org.rinnalla.core.imports;

import java.util.List;

/** Takes results as they come, in the order of the rows. */
@FunctionalInterface
public interface ResultSink {
    void take(List<RowResult> results);
}
