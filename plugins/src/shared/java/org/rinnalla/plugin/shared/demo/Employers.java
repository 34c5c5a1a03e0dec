package org.rinnalla.plugin.shared.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import org.rinnalla.spi.ImportKind;

/** Invents employers. */
public final class Employers {
    private final Demo demo;
    private final List<String> places;
    private final List<String> municipalities;
    private final IntFunction<Optional<String>> registrationNumber;

    /**
     * Employers of a tenant.
     *
     * @param places first halves of their names; nobody's
     * @param municipalities drawn from as they stand
     * @param registrationNumber by the running number of the employer
     */
    public Employers(Demo demo, List<String> places, List<String> municipalities, IntFunction<Optional<String>> registrationNumber) {
        this.demo = demo;
        this.places = demo.draw().shuffled(places);
        this.municipalities = municipalities;
        this.registrationNumber = registrationNumber;
    }

    public List<Market.Employer> invent(List<Market.Trade> trades, int count) {
        List<Market.Employer> employers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Market.Trade trade = trades.get(i % trades.size());
            int number = demo.rows(ImportKind.EMPLOYERS).size() + 1;
            String ref = demo.ref(String.format(Locale.ROOT, "e-%02d", number));
            demo.add(ImportKind.EMPLOYERS, ref).set("name", places.get(number % places.size()) + trade.word())
                    .set("registrationNumber", registrationNumber.apply(number)).set("industry", trade.industry())
                    .set("municipality", demo.draw().one(municipalities));
            employers.add(new Market.Employer(ref, trade.jobs()));
        }
        return employers;
    }
}
