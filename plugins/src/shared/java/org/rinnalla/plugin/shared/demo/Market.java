package org.rinnalla.plugin.shared.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Where one can be placed.
 *
 * @param workplaces employers with the jobs that they have
 * @param schools places of study
 * @param pay what a week and an hour are
 * @param subsidies codes of wage subsidies that may be had all the time
 */
public record Market(List<Employer> workplaces, List<Employer> schools, Pay pay, List<String> subsidies) {
    /** An employer with its jobs, at least one. */
    public record Employer(String ref, List<Job> jobs) {}

    /** What one does there, with its ISCO-08 code. */
    public record Job(String title, String occupation) {}

    /** A kind of employer to invent: the second half of its name, its NACE Rev. 2 division, its jobs. */
    public record Trade(String word, String industry, List<Job> jobs) {}

    /**
     * Extent and wage; amounts are invented and prove nothing about any agreement.
     *
     * @param fullWeek hours a week that are 100 percent
     * @param extents percents to draw from
     */
    public record Pay(BigDecimal fullWeek, List<Integer> extents, String currency, int hourLow, int hourHigh) {
        void extent(Row row, int percent) {
            row.set("percent", percent).set("hoursPerWeek",
                    fullWeek.multiply(BigDecimal.valueOf(percent)).divide(BigDecimal.valueOf(100), 1, RoundingMode.UNNECESSARY));
        }

        /** Half-time or more is paid by the month, about 165 hours at full time; less by the hour. */
        void wage(Row row, Draw draw, int percent) {
            int hour = draw.between(hourLow, hourHigh);
            boolean monthly = percent >= 50;
            int amount = monthly ? hour * 165 * percent / 10_000 * 100 : hour;
            row.set("wageAmount", amount).set("wageCurrency", currency).set("wagePeriod", monthly ? "MONTH" : "HOUR");
        }
    }
}
