package org.rinnalla.core.follow;

import java.util.List;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.plugin.Catalogue;
import org.rinnalla.core.plugin.InstalledGrade;
import org.rinnalla.core.read.ReadService;
import org.rinnalla.core.read.Selection;

/** The grades of protected identity that can be recorded in the caller's country. One that is never written down is not among them. */
public final class ProtectionGrades {
    private final ReadService reads;

    public ProtectionGrades(ReadService reads) {
        this.reads = reads;
    }

    public List<InstalledGrade> of(RequestContext context, Catalogue catalogue) {
        String country = reads.byId(context, context.actor().tenantId(), Selection.of(Nouns.TENANT, "country"))
                .flatMap(tenant -> tenant.find("country", String.class)).orElse("");
        return catalogue.protectionGrades(country).stream().filter(each -> each.grade().shownAsSuch()).toList();
    }
}
