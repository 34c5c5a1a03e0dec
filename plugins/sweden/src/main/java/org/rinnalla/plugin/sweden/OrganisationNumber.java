package org.rinnalla.plugin.sweden;

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

/**
 * An organisation's registration number: ten digits with a Luhn check digit, the third 2 or higher [GK], which keeps it apart from a
 * personal number. Sole traders register under their personal number: that is a person's and is refused here.
 */
record OrganisationNumber() implements OrganisationIdentifier {
    private static final Pattern FORM = Pattern.compile("(?:16)?(\\d{2}[2-9]\\d{3})-?(\\d{4})");
    private static final TextKey CHECK_DIGIT = TextKey.of("identifier.organisation.check-digit");
    private static final TextKey PERSONAL = TextKey.of("identifier.organisation.personal");

    @Override
    public String type() {
        return "SE_ORGANISATION_NUMBER";
    }

    @Override
    public TextKey name() {
        return TextKey.of("identifier.organisation.name");
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
            return Luhn.holds(form.group(1) + form.group(2))
                    ? new IdentifierOutcome.Valid(number, Optional.empty(), number)
                    : wrong("REGISTRATION_CHECK_DIGIT", CHECK_DIGIT);
        }
        return SwedishNumber.read(input).isPresent() ? wrong("PERSONAL_NUMBER", PERSONAL) : new IdentifierOutcome.NotThisKind();
    }

    private static IdentifierOutcome wrong(String code, TextKey text) {
        return new IdentifierOutcome.Invalid(new Violation(code, "registrationNumber", text, Map.of()));
    }
}
