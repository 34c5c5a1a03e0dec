package org.rinnalla.persistence.write;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rinnalla.core.write.command.Terms;
import org.rinnalla.core.write.store.NewRows.Days;
import org.rinnalla.core.write.store.StoredTerms;

/** Terms of a placement. */
@Entity(name = "PlacementTerms")
@Table(name = "placement_terms")
class PlacementTermsEntity extends DatedEntity implements StoredTerms {
    @Column(name = "placement_id")
    long placementId;
    @Column(name = "participant_id")
    long participantId;
    @Embedded
    TermsValues terms;

    @SuppressWarnings("NullAway.Init")
    protected PlacementTermsEntity() {}

    PlacementTermsEntity(RowKey key, long placement, long participant, Terms terms, Days days) {
        super(key, days);
        this.placementId = placement;
        this.participantId = participant;
        this.terms = new TermsValues(terms);
    }

    @Override
    public long placementId() {
        return placementId;
    }

    @Override
    public void replace(Terms newTerms) {
        terms = new TermsValues(newTerms);
    }
}
