package org.rinnalla.persistence.write;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.model.CompetitiveFacts;
import org.rinnalla.core.model.NextJobHelp;
import org.rinnalla.core.model.PlacementEndReason;
import org.rinnalla.core.write.command.PlacementDetails;
import org.rinnalla.core.write.command.PlacementStart;
import org.rinnalla.core.write.command.Terms;
import org.rinnalla.core.write.store.StoredEnrolment;
import org.rinnalla.core.write.store.StoredPlacement;
import org.rinnalla.spi.Competitive;
import org.rinnalla.spi.CompetitiveFact;
import org.rinnalla.spi.PlacementKind;

/** A placement. */
@Entity(name = "Placement")
@Table(name = "placement")
class PlacementEntity extends VersionedEntity implements StoredPlacement {
    @Column(name = "enrolment_id")
    long enrolmentId;
    @Column(name = "participant_id")
    long participantId;
    @Column(name = "unit_id")
    long unitId;
    @Column(name = "employer_id")
    @Nullable
    Long employerId;
    @Enumerated(EnumType.STRING)
    PlacementKind kind;
    @Nullable
    String title;
    @Nullable
    String occupation;
    @Embedded
    TermsValues terms;
    @Column(name = "started_on")
    LocalDate startedOn;
    @Column(name = "ended_on")
    @Nullable
    LocalDate endedOn;
    @Enumerated(EnumType.STRING)
    @Column(name = "end_reason")
    @Nullable
    PlacementEndReason endReason;

    @Column(name = "open_to_anyone")
    @Nullable
    Boolean openToAnyone;
    @Column(name = "minimum_pay")
    @Nullable
    Boolean minimumPay;
    @Column(name = "equal_pay")
    @Nullable
    Boolean equalPay;
    @Column(name = "own_contract")
    @Nullable
    Boolean ownContract;
    @Column(name = "set_aside")
    @Nullable
    Boolean setAside;
    @Column(name = "agency_limit")
    @Nullable
    Boolean agencyLimit;
    @Enumerated(EnumType.STRING)
    Competitive competitive;
    @Enumerated(EnumType.STRING)
    @Column(name = "competitive_with_subsidy")
    Competitive competitiveWithSubsidy;
    @Column(name = "competitive_missing")
    String competitiveMissing;
    @Nullable
    String subsidy;
    @Column(name = "supervisor_name")
    @Nullable
    String supervisorName;
    @Column(name = "supervisor_phone")
    @Nullable
    String supervisorPhone;
    @Column(name = "led_to_job")
    @Nullable
    Boolean ledToJob;
    @Column(name = "led_to_id")
    @Nullable
    Long ledToId;
    @Column(name = "notice_on")
    @Nullable
    LocalDate noticeOn;
    @Column(name = "loss_heard_on")
    @Nullable
    LocalDate lossHeardOn;
    @Nullable
    String learnt;
    @Enumerated(EnumType.STRING)
    @Column(name = "next_job_help")
    @Nullable
    NextJobHelp nextJobHelp;
    @Column(name = "next_job_help_on")
    @Nullable
    LocalDate nextJobHelpOn;

    @SuppressWarnings("NullAway.Init")
    protected PlacementEntity() {}

    PlacementEntity(RowKey key, PlacementStart command, StoredEnrolment enrolment, @Nullable Long employer) {
        super(key, command.ref());
        this.enrolmentId = enrolment.id();
        this.participantId = enrolment.participantId();
        this.unitId = enrolment.unitId();
        this.employerId = employer;
        this.kind = command.work().kind();
        this.title = command.work().title();
        this.occupation = command.work().occupation();
        this.terms = new TermsValues(command.terms());
        this.startedOn = command.course().startedOn();
        this.endedOn = command.course().endedOn();
        this.endReason = command.course().endReason();
        PlacementDetails details = command.details();
        this.subsidy = details.subsidy();
        this.supervisorName = details.supervisorName();
        this.supervisorPhone = details.supervisorPhone();
        this.openToAnyone = details.facts().value(CompetitiveFact.OPEN_TO_ANYONE);
        this.minimumPay = details.facts().value(CompetitiveFact.MINIMUM_PAY);
        this.equalPay = details.facts().value(CompetitiveFact.EQUAL_PAY);
        this.ownContract = details.facts().value(CompetitiveFact.OWN_CONTRACT);
        this.setAside = details.facts().value(CompetitiveFact.NOT_SET_ASIDE);
        this.agencyLimit = details.facts().value(CompetitiveFact.NO_AGENCY_LIMIT);
        this.competitive = details.facts().verdict(kind);
        this.competitiveWithSubsidy = details.facts().verdictWithSubsidy(kind);
        this.competitiveMissing = missing();
    }

    /** The verdict of its facts, told anew after each change. */
    private void judge() {
        competitive = facts().verdict(kind);
        competitiveWithSubsidy = facts().verdictWithSubsidy(kind);
        competitiveMissing = missing();
    }

    private String missing() {
        return facts().missing(kind).stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
    }

    private CompetitiveFacts facts() {
        return CompetitiveFacts.of(attribute -> switch (attribute) {
            case "openToAnyone" -> openToAnyone;
            case "minimumPay" -> minimumPay;
            case "equalPay" -> equalPay;
            case "ownContract" -> ownContract;
            case "setAside" -> setAside;
            case "agencyLimit" -> agencyLimit;
            default -> null;
        });
    }

    @Override
    public void put(String attribute, @Nullable Object value) {
        touch();
        switch (attribute) {
            case "kind" -> kind = PlacementKind.valueOf(String.valueOf(value));
            case "employerId" -> employerId = (Long) value;
            case "title" -> title = (String) value;
            case "occupation" -> occupation = (String) value;
            case "startedOn" -> startedOn = LocalDate.class.cast(Objects.requireNonNull(value));
            case "endedOn" -> endedOn = (LocalDate) value;
            case "endReason" -> endReason = value == null ? null : PlacementEndReason.valueOf((String) value);
            case "subsidy" -> subsidy = (String) value;
            case "supervisorName" -> supervisorName = (String) value;
            case "supervisorPhone" -> supervisorPhone = (String) value;
            case "ledToJob" -> ledToJob = (Boolean) value;
            case "ledToId" -> ledToId = (Long) value;
            case "noticeOn" -> noticeOn = (LocalDate) value;
            case "lossHeardOn" -> lossHeardOn = (LocalDate) value;
            case "learnt" -> learnt = (String) value;
            case "nextJobHelp" -> nextJobHelp = value == null ? null : NextJobHelp.valueOf((String) value);
            case "nextJobHelpOn" -> nextJobHelpOn = (LocalDate) value;
            default -> fact(attribute, (Boolean) value);
        }
        judge();
    }

    private void fact(String attribute, @Nullable Boolean value) {
        switch (attribute) {
            case "openToAnyone" -> openToAnyone = value;
            case "minimumPay" -> minimumPay = value;
            case "equalPay" -> equalPay = value;
            case "ownContract" -> ownContract = value;
            case "setAside" -> setAside = value;
            case "agencyLimit" -> agencyLimit = value;
            default -> throw new IllegalArgumentException("Nothing writes a placement's " + attribute);
        }
    }

    @Override
    public long enrolmentId() {
        return enrolmentId;
    }

    @Override
    public long participantId() {
        return participantId;
    }

    @Override
    public LocalDate startedOn() {
        return startedOn;
    }

    @Override
    public @Nullable LocalDate endedOn() {
        return endedOn;
    }

    @Override
    public @Nullable PlacementEndReason endReason() {
        return endReason;
    }

    @Override
    public void terms(Terms newTerms) {
        terms = new TermsValues(newTerms);
    }

    @Override
    public void end(LocalDate lastDay, PlacementEndReason reason) {
        touch();
        endedOn = lastDay;
        endReason = reason;
    }
}
