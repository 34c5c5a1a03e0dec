package org.rinnalla.plugin.finland;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.rinnalla.plugin.shared.demo.Demo;
import org.rinnalla.plugin.shared.demo.Employers;
import org.rinnalla.plugin.shared.demo.Market;
import org.rinnalla.plugin.shared.demo.Market.Job;
import org.rinnalla.plugin.shared.demo.Market.Trade;

/** Invents employers and schools. A full week has 37.5 hours here [GK]; employers have no business id, since every well-formed one may be real. */
final class FinnishMarket {
    private static final List<Trade> TRADES = List.of(
            new Trade(" Leipomo", "10", List.of(new Job("Leipuri", "7512"), new Job("Myyjä", "5223"))),
            new Trade(" Kahvila", "56", List.of(new Job("Kahvilatyöntekijä", "5246"), new Job("Keittiöapulainen", "9412"))),
            new Trade(" Elokuvateatteri", "59", List.of(new Job("Lipunmyyjä", "5230"))),
            new Trade(" Autokorjaamo", "45", List.of(new Job("Asentaja", "7231"))),
            new Trade(" Puutarha", "01", List.of(new Job("Puutarhatyöntekijä", "9214"))),
            new Trade(" Varasto", "52", List.of(new Job("Varastotyöntekijä", "9333"))),
            new Trade(" Siivouspalvelu", "81", List.of(new Job("Siivooja", "9112"))),
            new Trade(" Palvelukoti", "87", List.of(new Job("Hoiva-avustaja", "5321"))),
            new Trade(" Päiväkoti", "88", List.of(new Job("Päiväkotiapulainen", "5311"))),
            new Trade(" Kirjasto", "91", List.of(new Job("Kirjastoapulainen", "4411"))),
            new Trade(" Verkkopalvelut", "62", List.of(new Job("Verkkoteknikko", "3514"))),
            new Trade(" Hotelli", "55", List.of(new Job("Vastaanottovirkailija", "4226"), new Job("Siivooja", "9112"))),
            new Trade(" Toimistopalvelut", "82", List.of(new Job("Toimistotyöntekijä", "4110"))));

    private static final List<Trade> SCHOOLS = List.of(new Trade(" aikuislukio", "85", List.of(new Job("Lukio-opinnot", ""))),
            new Trade(" ammattiopisto", "85", List.of(new Job("Lähihoitajan opinnot", ""), new Job("Puutarha-alan opinnot", ""))));

    /** In the genitive, since a name goes on with the trade. */
    private static final List<String> PLACES = List.of("Usvaniemen", "Kuurasuvannon", "Hallanotkon", "Vaahterakummun", "Kaarnalaidan",
            "Pilvipuron", "Kielorinteen", "Routahetteen", "Viimaselän", "Tyrskyrannan", "Kaikukallion");

    private FinnishMarket() {}

    static Market of(Demo demo, List<String> municipalities, int employers) {
        Employers book = new Employers(demo, PLACES, municipalities, _ -> Optional.empty());
        return new Market(book.invent(TRADES, employers), book.invent(SCHOOLS, 2),
                new Market.Pay(new BigDecimal("37.5"), List.of(20, 40, 40, 60, 80, 100), "EUR", 12, 17), List.of("PALKKATUKI"));
    }
}
