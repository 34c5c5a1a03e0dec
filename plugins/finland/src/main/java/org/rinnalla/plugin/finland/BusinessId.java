package org.rinnalla.plugin.finland;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rinnalla.spi.IdentifierEnvironment;
import org.rinnalla.spi.IdentifierOutcome;
import org.rinnalla.spi.OrganisationIdentifier;
import org.rinnalla.spi.TextKey;
import org.rinnalla.spi.Violation;

/** The business identity code (Y-tunnus, FO-nummer): seven digits and a check digit by weights 7 9 10 5 8 4 2, modulus 11 [GK]. */
record BusinessId() implements OrganisationIdentifier {
    private static final Pattern FORM = Pattern.compile("(\\d{7})-?(\\d)");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2};
    private static final TextKey CHECK_DIGIT = TextKey.of("identifier.business.check-digit");
    private static final TextKey PERSONAL = TextKey.of("identifier.business.personal");

    @Override
    public String type() {
        return "FI_BUSINESS_ID";
    }

    @Override
    public TextKey name() {
        return TextKey.of("identifier.business.name");
    }

    @Override
    public List<TextKey> texts() {
        return List.of(CHECK_DIGIT, PERSONAL);
    }

    @Override
    public IdentifierOutcome parse(String input, IdentifierEnvironment environment) {
        Matcher form = FORM.matcher(input.strip());
        if (form.matches()) {
            String number = form.group(1) + "-" + form.group(2);
            return form.group(2).equals(checkDigit(form.group(1)))
                    ? new IdentifierOutcome.Valid(number, Optional.empty(), number)
                    : wrong("REGISTRATION_CHECK_DIGIT", CHECK_DIGIT);
        }
        return new Hetu(Hetu.Temporary.ACCEPTED).parse(input, environment) instanceof IdentifierOutcome.NotThisKind
                ? new IdentifierOutcome.NotThisKind()
                : wrong("PERSONAL_NUMBER", PERSONAL);
    }

    /** "none" for the remainder 1, which no number has. */
    private static String checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        int rest = sum % 11;
        return switch (rest) {
            case 0 -> "0";
            case 1 -> "none";
            default -> String.valueOf(11 - rest);
        };
    }

    private static IdentifierOutcome wrong(String code, TextKey text) {
        return new IdentifierOutcome.Invalid(new Violation(code, "registrationNumber", text, Map.of()));
    }
}
