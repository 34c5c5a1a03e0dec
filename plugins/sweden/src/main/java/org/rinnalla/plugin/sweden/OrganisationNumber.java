package org.rinnalla.plugin.sweden;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An organisation's registration number: ten digits with a Luhn check digit, the third 2 or higher [GK], which keeps it apart from a
 * personal number. Sole traders register under their personal number: that is a person's and is not accepted here.
 *
 * @param digits the ten digits
 */
record OrganisationNumber(String digits) {
    private static final Pattern FORM = Pattern.compile("(?:16)?(\\d{2}[2-9]\\d{3})-?(\\d{4})");

    static Optional<OrganisationNumber> parse(String input) {
        Matcher form = FORM.matcher(input.strip());
        return form.matches()
                ? Optional.of(form.group(1) + form.group(2)).filter(Luhn::holds).map(OrganisationNumber::new)
                : Optional.empty();
    }
}
