package org.rinnalla.core.read;

import java.util.List;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.access.Policy;
import org.rinnalla.core.crypto.IdentifierVault;
import org.rinnalla.core.model.Nouns;

/** What a row still needs when it comes from the source: identifiers opened or masked, derived values worked out. */
final class Finishing {
    private final Policy policy;
    private final IdentifierVault vault;

    Finishing(Policy policy, IdentifierVault vault) {
        this.policy = policy;
        this.vault = vault;
    }

    void finish(RequestContext context, Selection selection, List<Row> rows) {
        if (selection.comesFinished()) {
            return;
        }
        rows.forEach(row -> finish(context, selection, row));
    }

    private void finish(RequestContext context, Selection selection, Row row) {
        for (Pick pick : selection.picks()) {
            switch (pick) {
                case Pick.Plain plain -> {
                    if (row.value(plain.key()) instanceof SealedId id) {
                        row.put(plain.key(), show(context, id, row.id()));
                    }
                }
                case Pick.One one -> row.find(one.key(), Row.class).ifPresent(each -> finish(context, one.selection(), each));
                case Pick.AtDate at -> row.find(at.key(), Row.class).ifPresent(each -> finish(context, at.selection(), each));
                case Pick.Many many -> finish(context, many.query().selection(), row.page(many.key()).rows());
                case Pick.Derived derived -> row.put(derived.key(), derived.derivation().derive(context, row));
            }
        }
    }

    private String show(RequestContext context, SealedId id, long row) {
        boolean whole = policy.mayShow(context.actor().role(), Nouns.PARTICIPANT, "nationalId.whole");
        return whole ? vault.open(context.actor().tenantId(), row, id.cipher()) : id.masked();
    }
}
