package org.rinnalla.core.access;

import java.util.Set;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.model.QualityNouns;
import org.rinnalla.core.model.TeamNouns;
import org.rinnalla.core.model.WorkNouns;
import org.rinnalla.core.write.command.QualityKinds;
import org.rinnalla.spi.Reach;
import org.rinnalla.spi.Role;

/** Who sees and does what about quality. A method supporter sees no participant, and counts them all the same. */
final class QualityRules {
    private static final Set<Role> UNIT = Set.of(Role.TEAM_LEADER, Role.METHOD_SUPPORTER);

    private QualityRules() {}

    static void reads(Policy.Builder policy) {
        for (Noun noun : new Noun[]{QualityNouns.FIDELITY_REVIEW, QualityNouns.FIDELITY_RATING, QualityNouns.FIDELITY_SCORE}) {
            policy.rows(noun, Reach.UNIT, Role.TEAM_LEADER, Role.METHOD_SUPPORTER, Role.EMPLOYMENT_SPECIALIST)
                    .rows(noun, Reach.TENANT, Role.PROGRAMME_MANAGER);
        }
        policy.sheet(QualityNouns.FIDELITY_REVIEW, "scale", "reviewedOn", "periodFrom", "periodTo", "state", "firstHandedInOn",
                "secondHandedInOn", "agreedItems", "total", "band", "programme", "unit", "firstReviewer", "secondReviewer", "ratings",
                "scores");
        policy.sheet(QualityNouns.FIDELITY_RATING, "item", "score", "evidence", "open", "review", "reviewer");
        policy.sheet(QualityNouns.FIDELITY_SCORE, "item", "score", "comment", "review");
        policy.rows(QualityNouns.SATISFACTION_SURVEY, Reach.TENANT, Role.EMPLOYMENT_SPECIALIST, Role.TEAM_LEADER, Role.PROGRAMME_MANAGER,
                Role.PEER_SUPPORTER, Role.METHOD_SUPPORTER, Role.PARTICIPANT)
                .sheet(QualityNouns.SATISFACTION_SURVEY, "title", "startsOn", "endsOn", "programme");
        policy.rows(QualityNouns.SATISFACTION_ANSWER, Reach.OWN, Role.PARTICIPANT).sheet(QualityNouns.SATISFACTION_ANSWER, "listenedTo",
                "doTheirBest", "safe", "seen", "survey", "participant", "unit");
        counts(policy);
    }

    /** Whoever sees no row may still have many of them counted; what leaves is a figure. */
    private static void counts(Policy.Builder policy) {
        for (Noun noun : new Noun[]{Nouns.ENROLMENT, Nouns.ASSIGNMENT, Nouns.PLACEMENT, Nouns.CONTACT, Nouns.STAFF_ROLE,
                TeamNouns.STAFF_EMPLOYMENT, QualityNouns.SATISFACTION_ANSWER}) {
            policy.counts(noun, Reach.UNIT, Role.TEAM_LEADER, Role.METHOD_SUPPORTER).counts(noun, Reach.TENANT, Role.PROGRAMME_MANAGER);
        }
        policy.counts(WorkNouns.EMPLOYER_LOG_REVIEW, Reach.TENANT, Role.TEAM_LEADER, Role.METHOD_SUPPORTER, Role.PROGRAMME_MANAGER)
                .counts(Nouns.STAFF_ROLE, Reach.TENANT, Role.TEAM_LEADER, Role.METHOD_SUPPORTER)
                .counts(TeamNouns.STAFF_EMPLOYMENT, Reach.TENANT, Role.TEAM_LEADER, Role.METHOD_SUPPORTER)
                .counts(QualityNouns.SATISFACTION_ANSWER, Reach.TENANT, Role.TEAM_LEADER, Role.METHOD_SUPPORTER);
    }

    static void writes(WritePolicy.Builder policy) {
        policy.allow(Reach.UNIT, UNIT, QualityKinds.FIDELITY_REVIEW_HAND_IN, QualityKinds.FIDELITY_RATING_RECORD,
                QualityKinds.FIDELITY_RATING_CORRECT, QualityKinds.FIDELITY_SCORE_AGREE, QualityKinds.FIDELITY_SCORE_CORRECT);
        policy.allow(Reach.UNIT, Set.of(Role.TEAM_LEADER), QualityKinds.FIDELITY_REVIEW_OPEN, QualityKinds.FIDELITY_REVIEW_CLOSE);
        policy.allow(Reach.TENANT, Set.of(Role.PROGRAMME_MANAGER), QualityKinds.FIDELITY_REVIEW_OPEN, QualityKinds.FIDELITY_REVIEW_CLOSE,
                QualityKinds.FIDELITY_REVIEW_HAND_IN, QualityKinds.FIDELITY_RATING_RECORD, QualityKinds.FIDELITY_RATING_CORRECT,
                QualityKinds.FIDELITY_SCORE_AGREE, QualityKinds.FIDELITY_SCORE_CORRECT);
        policy.allow(Reach.TENANT, Set.of(Role.TEAM_LEADER, Role.PROGRAMME_MANAGER), QualityKinds.SATISFACTION_SURVEY_OPEN);
        policy.allow(Reach.OWN, Set.of(Role.PARTICIPANT), QualityKinds.SATISFACTION_ANSWER_GIVE);
        policy.allow(Reach.UNIT, Set.of(Role.TEAM_LEADER, Role.PEER_SUPPORTER), QualityKinds.SATISFACTION_ANSWER_GIVE);
        policy.allow(Reach.TENANT, Set.of(Role.PROGRAMME_MANAGER), QualityKinds.SATISFACTION_ANSWER_GIVE);
    }
}
