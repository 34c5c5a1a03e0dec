package org.rinnalla.testkit;

import java.util.Optional;
import java.util.function.Predicate;
import org.rinnalla.spi.CountryPlugin;
import org.rinnalla.spi.ProtectionGrade;

/**
 * What a plugin can bring. {@link CountryPluginContract} takes for granted that it brings everything; what it does not bring, it says in
 * {@code without()}. Either is verified, so that a point of the contract is never passed because there was nothing to look at.
 */
public enum Capability {
    /** At least one programme. */
    PROGRAMMES(plugin -> !plugin.programmes().isEmpty(), null),
    /** A programme with an eligibility rule. */
    ELIGIBILITY(plugin -> plugin.programmes().stream().anyMatch(one -> !one.eligibility().isEmpty()), PROGRAMMES),
    /** National identifiers. */
    IDENTIFIERS(plugin -> !plugin.identifiers().isEmpty(), null),
    /** Code lists. */
    CODE_TABLES(plugin -> !plugin.codeTables().isEmpty(), null),
    /** Rules about benefits and work. */
    BENEFITS(plugin -> plugin.benefits().isPresent(), CODE_TABLES),
    /** Reports. */
    REPORTS(plugin -> !plugin.reports().isEmpty(), PROGRAMMES),
    /** Ways of counting. */
    FIGURES(plugin -> !plugin.figures().isEmpty(), PROGRAMMES),
    /** Report formats. */
    REPORT_WRITERS(plugin -> !plugin.reportWriters().isEmpty(), null),
    /** Fields of its own in the GraphQL schema. */
    SCHEMA(plugin -> plugin.schema().isPresent(), null),
    /** Fields of its own that the platform keeps. */
    DATA(plugin -> !plugin.data().isEmpty(), null),
    /** Grades of protected identity that are recorded. */
    PROTECTION_GRADES(plugin -> plugin.protectionGrades().stream().anyMatch(ProtectionGrade::shownAsSuch), null),
    /** Invented data. */
    DEMO(plugin -> !plugin.demo().isEmpty(), null);

    private final Predicate<CountryPlugin> brings;
    private final Optional<Capability> needs;

    Capability(Predicate<CountryPlugin> brings, @org.jspecify.annotations.Nullable Capability needs) {
        this.brings = brings;
        this.needs = Optional.ofNullable(needs);
    }

    boolean broughtBy(CountryPlugin plugin) {
        return brings.test(plugin);
    }

    /** What it is pointless without. */
    Optional<Capability> needs() {
        return needs;
    }
}
