package org.rinnalla.core.write.command;

/**
 * Corrects what is told of an employer.
 *
 * @param employer which
 * @param version that the change was made from
 * @param ref the integrator's own key
 * @param name its name
 * @param registrationNumber in its country
 * @param industry NACE division
 * @param municipality where it is
 */
public record EmployerCorrect(Ref employer, int version, Change<String> ref, Change<String> name, Change<String> registrationNumber,
        Change<String> industry, Change<String> municipality) implements Command {}
