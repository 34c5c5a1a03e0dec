package org.rinnalla.plugin.sweden;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rinnalla.spi.ProtectedFact;
import org.rinnalla.spi.ProtectionGrade;
import org.rinnalla.spi.TextKey;

/**
 * The three grades of protected personal data: a mark of secrecy (each disclosure is tried), registration elsewhere (which took the place of
 * kvarskrivning on 2019-01-01), and an assumed identity, whose link to the old one nobody may hold. Data of none of them go into SUS.
 */
final class ProtectedIdentity {
    private ProtectedIdentity() {}

    static List<ProtectionGrade> grades() {
        Set<ProtectedFact> all = EnumSet.allOf(ProtectedFact.class);
        return List.of(
                new ProtectionGrade("SE_SEKRETESSMARKERING", TextKey.of("protection.sekretessmarkering"), all, false, false,
                        Optional.empty()),
                new ProtectionGrade("SE_SKYDDAD_FOLKBOKFORING", TextKey.of("protection.skyddad-folkbokforing"), all, true, false,
                        Optional.empty()),
                new ProtectionGrade("SE_FINGERADE_PERSONUPPGIFTER", TextKey.of("protection.fingerade-personuppgifter"), Set.of(), false,
                        true, Optional.of(TextKey.of("protection.fingerade-personuppgifter.refused"))));
    }
}
