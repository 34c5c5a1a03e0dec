package org.rinnalla.core.write;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.rinnalla.core.write.command.CommandKind;
import org.rinnalla.core.write.command.IntakeKinds;

/** Rules about before an enrolment: signals, outreach, referrals, waiting. */
final class IntakeSheets {
    private IntakeSheets() {}

    static Map<CommandKind, Supplier<SheetRule>> rules() {
        Map<CommandKind, Supplier<SheetRule>> rules = new HashMap<>();
        rules.put(IntakeKinds.OUTREACH_CASE_OPEN, OutreachOpening::new);
        rules.put(IntakeKinds.OUTREACH_CASE_CORRECT, () -> OutreachSheets::correct);
        rules.put(IntakeKinds.OUTREACH_CASE_REACH, () -> OutreachSheets::reach);
        rules.put(IntakeKinds.OUTREACH_CASE_CONVERT, OutreachConversion::new);
        rules.put(IntakeKinds.OUTREACH_CASE_CLOSE, () -> OutreachSheets::close);
        rules.put(IntakeKinds.OUTREACH_CASE_ERASE, OutreachErasure::new);
        rules.put(IntakeKinds.OUTREACH_ATTEMPT_RECORD, OutreachAttempts::new);
        rules.put(IntakeKinds.OUTREACH_GOAL_SET, () -> OutreachSheets::goal);
        rules.put(IntakeKinds.OUTREACH_GOAL_REACH, () -> OutreachSheets::goalReached);
        rules.put(IntakeKinds.HAND_OVER_RECORD, () -> OutreachSheets::handOver);
        rules.put(IntakeKinds.HAND_OVER_CORRECT, () -> OutreachSheets::handOver);
        rules.put(IntakeKinds.REFERRAL_RECEIVE, ReferralReceiving::new);
        rules.put(IntakeKinds.REFERRAL_CORRECT, ReferralReceiving::new);
        rules.put(IntakeKinds.REFERRAL_WAIT, () -> ReferralSheets::waits);
        rules.put(IntakeKinds.REFERRAL_STEP_RECORD, ReferralSteps::new);
        rules.put(IntakeKinds.REFERRAL_ACCEPT, ReferralAccepting::new);
        rules.put(IntakeKinds.REFERRAL_WITHDRAW, () -> ReferralSheets::withdrawn);
        rules.put(IntakeKinds.REFERRAL_REFUSE, () -> ReferralSheets::refused);
        return rules;
    }
}
