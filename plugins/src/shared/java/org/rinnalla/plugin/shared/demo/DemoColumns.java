package org.rinnalla.plugin.shared.demo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.rinnalla.spi.ImportKind;

/** The columns of demo files: some that every file of a kind has, and some that it has only where a row uses them. */
final class DemoColumns {
    private static final Map<ImportKind, List<String>> ALWAYS = Map.ofEntries(
            Map.entry(ImportKind.PROVIDERS, List.of("ref", "name", "registrationNumber")),
            Map.entry(ImportKind.UNITS, List.of("ref", "providerRef", "name", "municipality")),
            Map.entry(ImportKind.PROGRAMMES, List.of("ref", "providerRef", "definition", "name", "startsOn", "endsOn")),
            Map.entry(ImportKind.STAFF,
                    List.of("ref", "subject", "givenName", "familyName", "email", "role", "unitRef", "startsOn", "endsOn",
                            "certificateIssuer", "certificateCourse", "certificateIssuedOn", "certificateExpiresOn")),
            Map.entry(ImportKind.PARTICIPANTS,
                    List.of("ref", "subject", "nationalId", "givenName", "familyName", "birthDate", "gender", "residence", "registration",
                            "residentSince", "phone", "email", "language", "unitRef")),
            Map.entry(ImportKind.EMPLOYERS, List.of("ref", "name", "registrationNumber", "industry", "municipality")),
            Map.entry(ImportKind.ENROLMENTS,
                    List.of("ref", "participantRef", "programmeRef", "unitRef", "specialistRef", "careContactRef", "startedOn", "ownWishOn",
                            "aims", "statements", "decisionReference", "phase", "endedOn", "endReason")),
            Map.entry(ImportKind.PLACEMENTS,
                    List.of("ref", "enrolmentRef", "employerRef", "kind", "title", "occupation", "hoursPerWeek", "percent", "wageAmount",
                            "wageCurrency", "wagePeriod", "startedOn", "endedOn", "endReason", "openToAnyone", "minimumPay", "equalPay",
                            "ownContract", "setAside", "agencyLimit", "subsidy")),
            Map.entry(ImportKind.CONTACTS,
                    List.of("ref", "participantRef", "employerRef", "staffMemberRef", "heldOn", "kind", "faceToFace", "place", "actor",
                            "minutes")),
            Map.entry(ImportKind.OUTREACH_CASES,
                    List.of("ref", "unitRef", "programmeRef", "workerRef", "receivedOn", "source", "sourceName", "name", "description",
                            "reachBy", "municipality", "firstContactOn", "convertedOn", "participantRef", "closedOn", "closeReason")),
            Map.entry(ImportKind.OUTREACH_ATTEMPTS, List.of("ref", "outreachCaseRef", "workerRef", "triedOn", "kind", "result")),
            Map.entry(ImportKind.HAND_OVERS, List.of("ref", "outreachCaseRef", "service", "serviceName", "offeredOn", "firstMeetingOn",
                    "workerPresent", "accepted")),
            Map.entry(ImportKind.REFERRALS, List.of("ref", "participantRef", "programmeRef", "unitRef", "specialistRef", "receivedOn",
                    "source", "initiatedBy", "ownWishOn", "referrer", "referrerName")),
            Map.entry(ImportKind.REFERRAL_STEPS,
                    List.of("ref", "referralRef", "step", "heldOn", "attendees", "careContactRef", "specialistRef")),
            Map.entry(ImportKind.CONSENTS,
                    List.of("ref", "participantRef", "purpose", "scope", "recipient", "form", "givenOn", "expiresOn")));

    private static final Map<ImportKind, List<String>> WHERE_USED = Map.ofEntries(
            Map.entry(ImportKind.PARTICIPANTS, List.of("protection", "protectionReason", "namedStaffRef")),
            Map.entry(ImportKind.CONTACTS,
                    List.of("visitNumber", "participantPresent", "method", "outcome", "nextStep", "nextStepOn", "unitRef")),
            Map.entry(ImportKind.PROGRAMME_FUNDINGS,
                    List.of("programmeRef", "funder", "kind", "startsOn", "endsOn", "share", "amount", "currency")),
            Map.entry(ImportKind.STAFF_EMPLOYMENTS,
                    List.of("staffMemberRef", "employerRef", "workplaceRef", "percent", "startsOn", "endsOn")),
            Map.entry(ImportKind.STAFF_SUPPORTS, List.of("staffMemberRef", "supporterRef", "kind", "startsOn", "endsOn")),
            Map.entry(ImportKind.PEER_POSTS,
                    List.of("staffMemberRef", "unitRef", "activity", "municipality", "employerRef", "mentorRef", "reflectionMinutes",
                            "checkInDays", "startsOn", "endsOn")),
            Map.entry(ImportKind.TASK_FRAMES, List.of("staffMemberRef", "unitRef", "text", "startsOn")),
            Map.entry(ImportKind.PEER_CHECK_INS, List.of("postRef", "heldOn", "heldByRef", "topics")),
            Map.entry(ImportKind.PEER_SUPERVISIONS, List.of("postRef", "heldOn", "givenBy", "topics", "minutes")),
            Map.entry(ImportKind.CAREER_PROFILES,
                    List.of("participantRef", "openedOn", "workedBefore", "yearsAway", "wantedPercent", "disclosureWish")),
            Map.entry(ImportKind.PROFILE_MEETINGS, List.of("enrolmentRef", "staffMemberRef", "heldOn", "minutes")),
            Map.entry(ImportKind.PROFILE_SECTIONS,
                    List.of("careerProfileRef", "section", "words", "language", "saidOn", "placementRef")),
            Map.entry(ImportKind.PAST_JOBS, List.of("participantRef", "title", "employerName", "occupation", "startedOn", "endedOn",
                    "endReason", "reasonWords")),
            Map.entry(ImportKind.GOALS,
                    List.of("participantRef", "kind", "words", "language", "occupation", "aim", "saidOn", "replacesRef")),
            Map.entry(ImportKind.GOAL_STEPS, List.of("goalRef", "words", "language", "occupation", "plannedOn", "dueOn")),
            Map.entry(ImportKind.GOAL_VIEWS, List.of("goalRef", "staffMemberRef", "words", "language", "statedOn")),
            Map.entry(ImportKind.JOB_PLANS, List.of("participantRef", "kind", "goalRef", "placementRef", "madeOn", "reviewOn")),
            Map.entry(ImportKind.BENEFITS, List.of("participantRef", "benefitType", "startsOn", "extent", "endsOn", "decidedOn", "dormant",
                    "stepless", "incomeLimitAmount", "incomeLimitCurrency")),
            Map.entry(ImportKind.SELF_RATINGS, List.of("participantRef", "enrolmentRef", "kind", "score", "ratedOn", "occasion")),
            Map.entry(ImportKind.VACANCIES, List.of("employerRef", "unitRef", "participantRef", "title", "kind", "foundOn", "occupation",
                    "hoursPerWeek", "source", "openUntil")),
            Map.entry(ImportKind.JOB_APPLICATIONS,
                    List.of("participantRef", "enrolmentRef", "employerRef", "vacancyRef", "appliedOn", "actor", "employerName", "title",
                            "occupation", "result", "resultOn", "placementRef")),
            Map.entry(ImportKind.ADAPTATIONS, List.of("placementRef", "kind", "description", "startedOn", "endedOn")),
            Map.entry(ImportKind.DISCLOSURE_DECISIONS,
                    List.of("participantRef", "enrolmentRef", "placementRef", "employerRef", "extent", "told", "toWhom", "decidedOn",
                            "tellOn", "consentOn", "revisitOn")),
            Map.entry(ImportKind.PARTICIPANT_BACKGROUNDS,
                    List.of("enrolmentRef", "recordedOn", "education", "labourStatus", "citizenship", "foreignBackground", "minority",
                            "disability", "homeless", "rural", "incomeBefore", "incomeAfter", "leavingStatus", "seekingOnLeaving",
                            "studyingOnLeaving", "qualificationOnLeaving", "laterStatus", "laterImproved")),
            Map.entry(ImportKind.OUTREACH_GOALS, List.of("outreachCaseRef", "words", "setOn")),
            Map.entry(ImportKind.FIDELITY_REVIEWS, List.of("programmeRef", "unitRef", "scale", "reviewedOn", "periodFrom", "periodTo",
                    "firstReviewerRef", "secondReviewerRef", "agreedScores")));

    private DemoColumns() {}

    /** Every column that a file of the kind may have. */
    static List<String> all(ImportKind kind) {
        return Stream.concat(always(kind).stream(), WHERE_USED.getOrDefault(kind, List.of()).stream()).toList();
    }

    /** The columns of a file, when its rows use some. */
    static List<String> of(ImportKind kind, Set<String> used) {
        List<String> always = always(kind);
        return all(kind).stream().filter(column -> always.contains(column) || used.contains(column)).toList();
    }

    private static List<String> always(ImportKind kind) {
        return ALWAYS.getOrDefault(kind, List.of("ref"));
    }
}
