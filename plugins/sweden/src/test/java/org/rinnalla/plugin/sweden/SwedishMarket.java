package org.rinnalla.plugin.sweden;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rinnalla.plugin.shared.demo.Demo;
import org.rinnalla.plugin.shared.demo.Employers;
import org.rinnalla.plugin.shared.demo.Market;
import org.rinnalla.plugin.shared.demo.Market.Job;
import org.rinnalla.plugin.shared.demo.Market.Trade;

/** Invents employers and schools. 40 hours are 100 percent, as SUS counts. */
final class SwedishMarket {
    private static final List<Trade> TRADES = List.of(
            new Trade(" Bageri", "10", List.of(new Job("Bagare", "7512"), new Job("Butiksbiträde", "5223"))),
            new Trade(" Kafé", "56", List.of(new Job("Kafébiträde", "5246"), new Job("Köksbiträde", "9412"))),
            new Trade(" Livs", "47", List.of(new Job("Butiksbiträde", "5223"), new Job("Kassabiträde", "5230"))),
            new Trade(" Bilverkstad", "45", List.of(new Job("Mekaniker", "7231"))),
            new Trade(" Trädgård", "81", List.of(new Job("Trädgårdsarbetare", "9214"), new Job("Trädgårdsodlare", "6113"))),
            new Trade(" Lager & Frakt", "52", List.of(new Job("Lagerarbetare", "9333"), new Job("Lagerassistent", "4321"))),
            new Trade(" Städservice", "81", List.of(new Job("Städare", "9112"))),
            new Trade(" Äldreboende", "87", List.of(new Job("Vårdbiträde", "5321"))),
            new Trade(" Förskola", "88", List.of(new Job("Barnskötare", "5311"))),
            new Trade(" Bibliotek", "91", List.of(new Job("Biblioteksassistent", "4411"))),
            new Trade(" Snickeri", "16", List.of(new Job("Snickare", "7115"), new Job("Möbelsnickare", "7522"))),
            new Trade(" Webb & Kod", "62", List.of(new Job("Webbtekniker", "3514"), new Job("Programmerare", "2512"))),
            new Trade(" Djurklinik", "75", List.of(new Job("Djurvårdare", "5164"))),
            new Trade(" Hotell", "55", List.of(new Job("Receptionist", "4226"), new Job("Städare", "9112"))),
            new Trade(" Tryckeri", "18", List.of(new Job("Tryckare", "7322"), new Job("Formgivare", "2166"))),
            new Trade(" Kontorsservice", "82", List.of(new Job("Kontorsassistent", "4110"), new Job("Dataregistrerare", "4132"))),
            new Trade(" Budfirma", "53", List.of(new Job("Bud", "9621"), new Job("Förare", "8322"))),
            new Trade(" Restaurang", "56", List.of(new Job("Servitör", "5131"), new Job("Kock", "5120"))),
            new Trade(" Ridskola", "93", List.of(new Job("Stallskötare", "5164"))),
            new Trade(" Fastighetsservice", "81", List.of(new Job("Vaktmästare", "5153"))));

    private static final List<Trade> SCHOOLS = List.of(
            new Trade(" folkhögskola", "85", List.of(new Job("Allmän kurs", ""), new Job("Estetisk linje", ""))),
            new Trade(" vuxenutbildning", "85", List.of(new Job("Gymnasiekurser", ""), new Job("Vård- och omsorgsutbildning", ""))),
            new Trade(" yrkeshögskola", "85", List.of(new Job("Webbutveckling", ""), new Job("Trädgårdsmästare", ""))));

    private static final List<String> PLACES = List.of("Norrglänta", "Tallbryn", "Ekvreten", "Lärksnäs", "Björkudden", "Stenmossen",
            "Ljungkälla", "Vasstuna", "Tranhaga", "Åkerlyckan", "Ängsravinen", "Havsstigen", "Frostvik", "Mångtuna", "Klöverkärr",
            "Aspdungen",
            "Rönnsträng", "Almhamra", "Sälgvret", "Dimhöjden", "Solmosse", "Vindbryn", "Kvarnglänta");

    private SwedishMarket() {}

    static Market of(Demo demo, List<String> municipalities, int employers, int schools) {
        Employers book = new Employers(demo, PLACES, municipalities, SwedishMarket::registrationNumber);
        return new Market(book.invent(TRADES, employers), book.invent(SCHOOLS, schools),
                new Market.Pay(BigDecimal.valueOf(40), List.of(25, 50, 50, 50, 75, 100), "SEK", 145, 185),
                List.of("LONEBIDRAG_ANSTALLNING", "NYSTARTSJOBB", "LONEBIDRAG_TRYGGHET"));
    }

    /** Begins with a 4, with which no Swedish organisation's number begins [GK]: well formed and nobody's. */
    private static Optional<String> registrationNumber(int number) {
        String nine = String.format(Locale.ROOT, "4021%05d", number * 37);
        for (char digit = '0'; digit <= '9'; digit++) {
            if (Luhn.holds(nine + digit)) {
                return Optional.of(nine.substring(0, 6) + "-" + nine.substring(6) + digit);
            }
        }
        throw new IllegalStateException("One of ten digits is the check digit");
    }
}
