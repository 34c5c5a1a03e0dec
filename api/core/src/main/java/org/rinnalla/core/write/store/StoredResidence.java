package org.rinnalla.core.write.store;

import org.jspecify.annotations.Nullable;

/** Where a participant was at home for a time. */
public interface StoredResidence extends DatedRow {
    @Nullable
    String residence();

    @Nullable
    String registration();

    void replace(@Nullable String residence, @Nullable String registration);
}
