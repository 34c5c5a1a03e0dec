package org.rinnalla.core.model;

import java.util.List;
import org.rinnalla.core.model.Attribute.Use;
import org.rinnalla.spi.PlacementKind;

/** What is kept of employers and placements: vacancies, applications, adaptations, follow-along. Numbers 50 to 59. */
public final class WorkNouns {
    /** A vacancy, found at an employer. */
    public static final Noun VACANCY = Noun.sheet("Vacancy", "vacancies", 50).needs(ValueType.TEXT, Use.FILTER, "title")
            .choice("kind", true, Use.FILTER, PlacementKind.class).has(ValueType.CODE, Use.FILTER, "occupation")
            .has(ValueType.DECIMAL, Use.FILTER, "hoursPerWeek").choice("source", false, Use.FILTER, VacancySource.class)
            .needs(ValueType.DATE, Use.ORDER, "foundOn").has(ValueType.DATE, Use.ORDER, "openUntil")
            .has(ValueType.DATE, Use.FILTER, "closedOn").one("employer", "Employer").one("unit", "Unit").one("participant", "Participant")
            .many("jobApplications", "JobApplication", "vacancyId");

    /** An application for a job, by whoever made it. */
    public static final Noun JOB_APPLICATION = Noun.sheet("JobApplication", "jobApplications", 51)
            .has(ValueType.TEXT, Use.SHOW, "employerName", "title").has(ValueType.CODE, Use.FILTER, "occupation")
            .needs(ValueType.DATE, Use.ORDER, "appliedOn").choice("actor", true, Use.FILTER, ContactActor.class)
            .choice("result", false, Use.FILTER, ApplicationResult.class).has(ValueType.DATE, Use.FILTER, "resultOn")
            .one("participant", "Participant").one("enrolment", "Enrolment").one("employer", "Employer").one("vacancy", "Vacancy")
            .one("placement", "Placement");

    /** What is arranged differently at a workplace. */
    public static final Noun ADAPTATION = Noun.sheet("Adaptation", "adaptations", 52).choice("kind", true, Use.FILTER, AdaptationKind.class)
            .has(ValueType.TEXT, Use.SHOW, "description").needs(ValueType.DATE, Use.ORDER, "startedOn")
            .has(ValueType.DATE, Use.FILTER, "endedOn").one("placement", "Placement").one("participant", "Participant");

    /** What an employer is told of a participant, and by whose will. */
    public static final Noun DISCLOSURE_DECISION = Noun.sheet("DisclosureDecision", "disclosureDecisions", 53)
            .choice("extent", true, Use.FILTER, DisclosureExtent.class).has(ValueType.TEXT, Use.SHOW, "told", "toWhom")
            .needs(ValueType.DATE, Use.ORDER, "decidedOn")
            .has(ValueType.DATE, Use.FILTER, "tellOn", "consentOn", "revisitOn", "withdrawnOn")
            .one("participant", "Participant").one("enrolment", "Enrolment").one("placement", "Placement").one("employer", "Employer");

    /** A week of a specialist's contacts with employers that a supervisor has gone through. */
    public static final Noun EMPLOYER_LOG_REVIEW = Noun.sheet("EmployerLogReview", "employerLogReviews", 54)
            .needs(ValueType.DATE, Use.ORDER, "weekStartsOn").needs(ValueType.DATE, Use.FILTER, "reviewedOn")
            .needs(ValueType.INTEGER, Use.FILTER, "meetings").has(ValueType.TEXT, Use.SHOW, "note").one("staffMember", "StaffMember")
            .one("reviewer", "StaffMember");

    /** What stood in a placement before it was corrected. */
    public static final Noun PLACEMENT_CORRECTION = Noun.sheet("PlacementCorrection", "placementCorrections", 55)
            .needs(ValueType.DATE, Use.ORDER, "correctedOn").needs(ValueType.TEXT, Use.SHOW, "fields")
            .has(ValueType.TEXT, Use.SHOW, "reason")
            .choice("kind", true, Use.FILTER, PlacementKind.class).has(ValueType.TEXT, Use.SHOW, "title")
            .has(ValueType.CODE, Use.SHOW, "occupation", "subsidy").needs(ValueType.DATE, Use.SHOW, "startedOn")
            .has(ValueType.DATE, Use.SHOW, "endedOn").choice("endReason", false, Use.SHOW, PlacementEndReason.class)
            .has(ValueType.BOOLEAN, Use.SHOW, "openToAnyone", "minimumPay", "equalPay", "ownContract", "setAside", "agencyLimit")
            .one("placement", "Placement").one("participant", "Participant").one("employer", "Employer");

    static {
        ADAPTATION.within("placement");
        PLACEMENT_CORRECTION.within("placement");
    }

    private WorkNouns() {}

    static List<Noun> all() {
        return List.of(VACANCY, JOB_APPLICATION, ADAPTATION, DISCLOSURE_DECISION, EMPLOYER_LOG_REVIEW, PLACEMENT_CORRECTION);
    }
}
