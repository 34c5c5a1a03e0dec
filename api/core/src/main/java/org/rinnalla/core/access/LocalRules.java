package org.rinnalla.core.access;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.rinnalla.core.RequestContext;
import org.rinnalla.spi.ProtectionGrade;

/** What a tenant's country and programmes add to the access rules; told from the plugins in force. */
@FunctionalInterface
public interface LocalRules {
    /** No grade is known, so that whoever has one is concealed in everything. */
    LocalRules NONE = context -> new Local(LocalDate.ofInstant(context.at(), ZoneOffset.UTC), List.of(), List.of());

    /**
     * The rules of one tenant.
     *
     * @param today the day at the tenant's place
     * @param grades of protected identity in its country
     * @param consented definitions of programmes whose care contacts need a consent or a disclosure
     */
    record Local(LocalDate today, List<ProtectionGrade> grades, List<String> consented) {
        public Local {
            grades = List.copyOf(grades);
            consented = List.copyOf(consented);
        }
    }

    Local of(RequestContext context);
}
