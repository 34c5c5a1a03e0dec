package org.rinnalla.plugin.finland;

import java.util.List;

/**
 * What clients might say, all invented. Swedish speakers say it in Finland's Swedish.
 *
 * @param language its BCP 47 tag
 * @param goals what somebody wants in the long run, with the ISCO-08 code that comes nearest; none where it is open
 * @param steps a step towards the goal at the same place
 * @param views what somebody who works with the client might think of it
 * @param strengths in the client's own words
 * @param interests likewise
 * @param experience likewise
 * @param money how somebody lives, and what worries about it
 * @param preferences what a job should be like
 */
record FinnishWords(String language, List<Wish> goals, List<String> steps, List<String> views, List<String> strengths,
        List<String> interests, List<String> experience, List<String> money, List<String> preferences) {
    record Wish(String words, String occupation) {}

    static final FinnishWords FINNISH = new FinnishWords("fi",
            List.of(new Wish("Haluan elokuvatähdeksi", "2655"), new Wish("Haluan leipomoon töihin, aamuvuoro sopii minulle", "7512"),
                    new Wish("Haluan oman rahan ja syyn nousta aamulla", ""), new Wish("Lähihoitajaksi vanhusten pariin", "5321"),
                    new Wish("Töihin, jossa ei tarvitse puhua koko ajan", "9333"),
                    new Wish("Kirjastoon, siellä minun on hyvä olla", "4411"),
                    new Wish("Haluan takaisin autokorjaamolle", "7231"), new Wish("Haluan tehdä verkkosivuja ihmisille", "3514"),
                    new Wish("Kahvila, jossa minut tunnetaan nimeltä", "5246"),
                    new Wish("Haluan palata opettajaksi, vaikka osa-aikaisesti", "2341"),
                    new Wish("Puutarhalle, ulos, kädet multaan", "9214")),
            List.of("Työ elokuvateatterissa", "Tutustumiskäynti leipomoon", "Käyn läpi ilmoitukset torstaisin",
                    "Kysyn paikkaa palvelukodista",
                    "Soitan varastolle valmentajan kanssa", "Vien itse hakemuksen kirjastoon", "Käyn entisellä työpaikalla kahvilla",
                    "Teen yhden sivun malliksi", "Kysyn kahvilasta keikkaa", "Soitan rehtorille", "Puutarhalle juttelemaan"),
            List.of("Tavoite on kaukana; lähden mukaan askel kerrallaan.", "Minusta vuorotyö voi olla raskasta. Päätös on asiakkaan.",
                    "Ehdotin ensin muuta alaa; asiakas pitää kiinni omastaan, ja haemme sitä."),
            List.of("Olen tarkka ja teen loppuun, minkä aloitan.", "Jaksan kuunnella ihmisiä.", "Osaan korjata melkein mitä vain.",
                    "Olen sitkeä. Olen täällä vieläkin.", "Minulla on huumorintajua, myös huonona päivänä.", "Muistan kasvot ja nimet."),
            List.of("Elokuvat, varsinkin vanhat kotimaiset.", "Leivon, kun en saa unta.", "Kalastus ja metsä.", "Pelit ja koodaus.",
                    "Kirjat ja hiljaisuus.", "Kasvit: minulla on niitä neljäkymmentä.", "Kuoro, laulan alttoa."),
            List.of("Olin kaupassa kuusi vuotta ennen sairastumista.", "En ole koskaan ollut palkkatöissä.",
                    "Kesätöitä ja keikkoja, en mitään pitkää.", "Ajoin trukkia, kortti on vanhentunut.", "Kolme vuotta päiväkodissa.",
                    "Koulu jäi kesken, mutta opin nopeasti tekemällä."),
            List.of("Pelkään, että etuus katkeaa, jos työ ei suju.", "Kuntoutustuki riittää vuokraan ja ruokaan, ei muuhun.",
                    "En ymmärrä, paljonko saan ansaita.", "Toimeentulotuki ja velkoja; haluan ne pois.",
                    "Pärjään, kunhan tulo on sama joka kuussa."),
            List.of("Aamuvuoro, koti kävelymatkan päässä.", "Pieni työpaikka, sama ihminen neuvoo.",
                    "Korkeintaan 20 tuntia viikossa aluksi.",
                    "Ei asiakaspalvelua.", "Saan pitää kuulokkeita.", "Työ, josta näkee iltapäivällä mitä sai aikaan."));

    static final FinnishWords SWEDISH = new FinnishWords("sv-FI",
            List.of(new Wish("Jag vill bli filmstjärna", "2655"), new Wish("Jag vill till bageriet, morgontur passar mig", "7512"),
                    new Wish("Jag vill ha egna pengar och en orsak att stiga upp", ""), new Wish("Närvårdare bland äldre", "5321"),
                    new Wish("Ett jobb där man inte behöver prata hela tiden", "9333"),
                    new Wish("Till biblioteket, där mår jag bra", "4411"),
                    new Wish("Tillbaka till bilverkstaden", "7231"), new Wish("Göra webbsidor åt folk", "3514"),
                    new Wish("Ett kafé där man kan mitt namn", "5246"), new Wish("Tillbaka som lärare, fast på deltid", "2341"),
                    new Wish("Ut till en trädgård, händerna i myllan", "9214")),
            List.of("Jobb på biografen", "Bekanta mig med bageriet", "Går igenom annonserna på torsdagar",
                    "Frågar efter en plats på serviceboendet",
                    "Ringer lagret tillsammans med arbetscoachen", "För själv ansökan till biblioteket", "Kaffe på min förra arbetsplats",
                    "Gör en sida som modell", "Frågar kaféet efter extraturer", "Ringer rektorn", "Går och pratar i trädgården"),
            List.of("Målet ligger långt borta; jag går med ett steg i taget.", "Jag tror att skiftarbete blir tungt. Klienten avgör.",
                    "Jag föreslog först en annan bransch; klienten håller fast vid sin egen och vi söker den."),
            List.of("Jag är noggrann och gör färdigt.", "Jag orkar lyssna på människor.", "Jag kan laga nästan vad som helst.",
                    "Jag är seg. Jag finns kvar.", "Jag har humor också en dålig dag.", "Jag minns ansikten och namn."),
            List.of("Film, speciellt gammal inhemsk.", "Jag bakar när jag inte får sömn.", "Fiske och skogen.", "Spel och kodning.",
                    "Böcker och tystnad.", "Växter: jag har fyrtio.", "Kören, jag sjunger alt."),
            List.of("Sex år i butik innan jag insjuknade.", "Jag har aldrig haft lönearbete.", "Sommarjobb och gigg, inget långt.",
                    "Jag körde truck, kortet har gått ut.", "Tre år på daghem.", "Skolan blev på hälft, men jag lär mig när jag gör."),
            List.of("Jag är rädd att förmånen tar slut om jobbet inte går.", "Rehabiliteringsstödet räcker till hyra och mat, inte mer.",
                    "Jag förstår inte hur mycket jag får tjäna.", "Utkomststöd och skulder; jag vill bli av med dem.",
                    "Jag klarar mig bara inkomsten är den samma varje månad."),
            List.of("Morgontur, hemmet på gångavstånd.", "En liten arbetsplats, samma person som handleder.",
                    "Högst 20 timmar i veckan till en början.",
                    "Ingen kundbetjäning.", "Jag får ha hörlurar.", "Ett jobb där man ser på eftermiddagen vad man fick gjort."));

    /** Only the goals differ in length from the rest: a step belongs to the goal of the same number. */
    FinnishWords {
        if (goals.size() != steps.size()) {
            throw new IllegalArgumentException("Each goal has its step");
        }
    }

    static FinnishWords in(String language) {
        return language.equals("sv") ? SWEDISH : FINNISH;
    }
}
