package org.rinnalla.plugin.finland;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.rinnalla.spi.ProtectedFact;
import org.rinnalla.spi.ProtectionGrade;
import org.rinnalla.spi.TextKey;

/** Turvakielto (spärrmarkering): non-disclosure for personal safety, which the population register (DVV) grants. */
final class ProtectedIdentity {
    private ProtectedIdentity() {}

    static List<ProtectionGrade> grades() {
        return List.of(new ProtectionGrade("FI_TURVAKIELTO", TextKey.of("protection.turvakielto"), EnumSet.allOf(ProtectedFact.class),
                false, false, Optional.empty()));
    }
}
