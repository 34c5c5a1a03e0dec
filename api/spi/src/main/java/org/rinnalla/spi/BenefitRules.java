package org.rinnalla.spi;

import java.util.List;

/**
 * What a country knows of benefits and work: which there are, how their extent is told, and what somebody should do before a job begins.
 * A plugin has these once, for its whole country. Nothing here promises an amount: who decides on a benefit says what is paid.
 */
public interface BenefitRules {
    /** Id of the plugin's code table with the benefits' codes, names, source and day. Each code there has a type here. */
    String table();

    /** What kind of benefit each code is. */
    List<BenefitType> types();

    /** The texts that {@link #advise} may name, so that missing translations are found before the first advice. */
    List<TextKey> texts();

    /**
     * What to mind before and during the work; fast, pure and deterministic. Fields of warnings are inputs of the query. Where it fails, the
     * query answers {@code PLUGIN_FAILED}; no job is stopped by it.
     */
    BenefitAdvice advise(BenefitEnvironment environment);
}
