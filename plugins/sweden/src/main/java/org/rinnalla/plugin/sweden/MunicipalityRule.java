package org.rinnalla.plugin.sweden;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rinnalla.spi.EligibilityEnvironment;
import org.rinnalla.spi.EligibilityRule;
import org.rinnalla.spi.ParticipantFacts;
import org.rinnalla.spi.RuleId;
import org.rinnalla.spi.RuleOutcome;
import org.rinnalla.spi.RuleSubject;
import org.rinnalla.spi.TextKey;
import org.rinnalla.spi.Violation;

/**
 * Belongs to a municipality.
 *
 * @param tie what "belongs" means in this programme; where a person lives and where the person is registered may differ
 * @param code the municipality's code in {@code SE_MUNICIPALITY}
 * @param municipality its name, for the text
 */
record MunicipalityRule(RuleId id, Tie tie, String code, String municipality) implements EligibilityRule {
    enum Tie {
        LIVES_IN("RESIDENCE_UNKNOWN", "NOT_RESIDENT", "rule.residence"), REGISTERED_IN("REGISTRATION_UNKNOWN", "NOT_REGISTERED",
                "rule.registration");

        private final String unknownCode;
        private final String otherCode;
        private final TextKey unknownText;
        private final TextKey otherText;

        Tie(String unknownCode, String otherCode, String text) {
            this.unknownCode = unknownCode;
            this.otherCode = otherCode;
            this.unknownText = TextKey.of(text + ".unknown");
            this.otherText = TextKey.of(text + ".other");
        }

        private Optional<String> of(ParticipantFacts participant) {
            return switch (this) {
                case LIVES_IN -> participant.residence();
                case REGISTERED_IN -> participant.registration();
            };
        }
    }

    @Override
    public RuleSubject about() {
        return RuleSubject.RESIDENCE;
    }

    @Override
    public List<TextKey> texts() {
        return List.of(tie.unknownText, tie.otherText);
    }

    @Override
    public RuleOutcome check(EligibilityEnvironment environment) {
        Optional<String> found = tie.of(environment.participant());
        if (found.isPresent() && found.get().equals(code)) {
            return RuleOutcome.met();
        }
        return RuleOutcome.refused(new Violation(found.isEmpty() ? tie.unknownCode : tie.otherCode, "participantId",
                found.isEmpty() ? tie.unknownText : tie.otherText, Map.of("municipality", municipality)));
    }
}
