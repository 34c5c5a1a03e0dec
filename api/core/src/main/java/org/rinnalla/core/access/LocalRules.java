package org.rinnalla.core.access;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.data.KeptField;
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
     * @param extensions the fields that plugins of its country add
     */
    record Local(LocalDate today, List<ProtectionGrade> grades, List<String> consented, List<KeptField> extensions) {
        public Local {
            grades = List.copyOf(grades);
            consented = List.copyOf(consented);
            extensions = List.copyOf(extensions);
        }

        /** Without any field of a plugin. */
        public Local(LocalDate today, List<ProtectionGrade> grades, List<String> consented) {
            this(today, grades, consented, List.of());
        }
    }

    Local of(RequestContext context);
}
