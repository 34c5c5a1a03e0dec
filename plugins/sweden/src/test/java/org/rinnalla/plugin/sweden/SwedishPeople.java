package org.rinnalla.plugin.sweden;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rinnalla.plugin.shared.demo.Demo;
import org.rinnalla.plugin.shared.demo.Draw;
import org.rinnalla.plugin.shared.demo.NameBook;
import org.rinnalla.plugin.shared.demo.Row;
import org.rinnalla.spi.ImportKind;

/** Invents participants. */
final class SwedishPeople {
    static final NameBook NAMES = new NameBook(
            List.of("Alva", "Astrid", "Ebba", "Elin", "Fatima", "Freja", "Hanna", "Ida", "Ingrid", "Juni", "Leila", "Linnea", "Maja", "Moa",
                    "Nora", "Saga", "Samira", "Selma", "Signe", "Tove", "Tuva", "Wilma", "Zahra", "Åsa"),
            List.of("Adam", "Ahmed", "Albin", "Anton", "Arvid", "Bilal", "Edvin", "Elias", "Emil", "Gustav", "Hugo", "Isak", "Jonas",
                    "Liam",
                    "Love", "Malte", "Melker", "Nils", "Omar", "Oskar", "Sixten", "Viggo", "Yusuf", "Östen"),
            List.of("Tall", "Björk", "Ek", "Alm", "Asp", "Rönn", "Lärk", "Sälg", "Klöver", "Mång", "Sten", "Ljung", "Vass", "Tran", "Skogs",
                    "Åker", "Ängs", "Havs", "Dis", "Frost"),
            List.of("dunge", "hamra", "snäs", "glänta", "tuva", "vret", "bryn", "lycka", "stig", "kärr", "udde", "viksta", "mosse", "källa",
                    "hag", "ravin", "höjda", "sträng"));

    /** Published by Post- och telestyrelsen for invented people in films and books. */
    private static final int FICTITIOUS_MOBILE_FIRST = 701_740_605;
    private static final int FICTITIOUS_MOBILE_LAST = 701_740_699;

    /** Where a person belongs: the unit, and the municipalities of home and of registration. */
    record Home(String unit, String residence, String registration) {}

    private final Demo demo;
    private final TestNumbers numbers;

    SwedishPeople(Demo demo) {
        this.demo = demo;
        this.numbers = new TestNumbers(demo.draw());
    }

    /**
     * Someone born in the time, both days included.
     *
     * @param known the first day on which the home must be known
     */
    String participant(LocalDate bornFrom, LocalDate bornTo, Home home, LocalDate known) {
        Draw draw = demo.draw();
        Optional<TestNumbers.TestNumber> number = draw.chance(90) ? numbers.take(draw, bornFrom, bornTo) : Optional.empty();
        LocalDate born = number.map(TestNumbers.TestNumber::birthDate).orElseGet(() -> draw.anyDay(bornFrom, bornTo));
        String gender = gender(number);
        String ref = demo.nextRef(ImportKind.PARTICIPANTS, "p", 3);
        NameBook.Name name = NAMES.draw(draw, gender);
        demo.add(ImportKind.PARTICIPANTS, ref).set("subject", ref).set("nationalId", number.map(TestNumbers.TestNumber::value))
                .set("givenName", name.given()).set("familyName", name.family()).set("birthDate", born).set("gender", gender)
                .set("residence", home.residence()).set("registration", home.registration()).set("residentSince", since(born, known))
                .set("phone", draw.chance(60) ? Optional.of(phone()) : Optional.empty())
                .set("email", draw.chance(60) ? Optional.of(name.email("." + ref.substring(ref.length() - 3))) : Optional.empty())
                .set("language", draw.one(List.of("sv", "sv", "sv", "sv", "sv", "sv", "sv", "en", "ar", "so", "fi", "fa", "ti")))
                .set("unitRef", home.unit());
        return ref;
    }

    /** Outreach keeps as little as can be: often no birth date, never a number, telephone or address. */
    String sought(LocalDate bornFrom, LocalDate bornTo, String unit, LocalDate known) {
        Draw draw = demo.draw();
        String ref = demo.nextRef(ImportKind.PARTICIPANTS, "p", 3);
        String gender = draw.one(List.of("WOMAN", "MAN", "MAN", "UNKNOWN"));
        NameBook.Name name = NAMES.draw(draw, gender);
        Row row = demo.add(ImportKind.PARTICIPANTS, ref).set("givenName", name.given()).set("familyName", name.family())
                .set("gender", gender)
                .set("residence", "0126").set("unitRef", unit);
        LocalDate born = draw.anyDay(bornFrom, bornTo);
        if (draw.chance(70)) {
            row.set("birthDate", born);
        }
        row.set("residentSince", since(born, known));
        return ref;
    }

    /** Drawn, and only leaning on the number: the ninth digit proves nothing about anyone. */
    private String gender(Optional<TestNumbers.TestNumber> number) {
        int draw = demo.draw().between(1, 100);
        if (draw <= 2) {
            return "OTHER";
        }
        if (draw <= 4) {
            return "UNKNOWN";
        }
        boolean woman = number.map(TestNumbers.TestNumber::woman).orElse(draw % 2 == 0);
        return woman == (draw < 100) ? "WOMAN" : "MAN";
    }

    private LocalDate since(LocalDate born, LocalDate known) {
        LocalDate earliest = known.minusYears(12).isAfter(born) ? known.minusYears(12) : born;
        return demo.draw().anyDay(earliest, known.minusDays(30));
    }

    private String phone() {
        return String.format(Locale.ROOT, "+46%d", demo.draw().between(FICTITIOUS_MOBILE_FIRST, FICTITIOUS_MOBILE_LAST));
    }
}
