package org.rinnalla.spi;

import java.util.List;

/**
 * A report of fidelity reviews that any plugin may bring: the latest review of each site with its total and band, change over time, the
 * score of each part, each item with both ratings, what would lift the score, and what live data propose. As long as an item has no agreed
 * score there is no total, and the report says which one is missing.
 *
 * <p>It holds no words: {@link #texts()} names the keys, all below {@code report.fidelity}, and the plugin's bundles bring them. Names of
 * items and bands are the platform's own.
 */
public final class FidelityReport implements ReportDefinition {
    private final String id;

    private FidelityReport(String id) {
        this.id = id;
    }

    /** A report for every programme of the plugin, such as {@code of("qy-fidelity")}. */
    public static FidelityReport of(String id) {
        return new FidelityReport(id);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public ReportTexts texts() {
        return new ReportTexts(FidelityTables.text("title"), FidelityTables.text("definition"), FidelityTables.texts());
    }

    @Override
    public ReportSubject subject() {
        return ReportSubject.FIDELITY_REVIEWS;
    }

    @Override
    public ReportTable run(ReportEnvironment environment) {
        List<FidelityView> reviews = environment.fidelityReviews(environment.date());
        return new FidelityTables(reviews).report();
    }
}
