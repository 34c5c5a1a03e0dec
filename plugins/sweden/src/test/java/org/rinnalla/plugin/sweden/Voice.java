package org.rinnalla.plugin.sweden;

import java.util.List;

/**
 * What somebody invented says of the own wishes and strengths.
 *
 * @param goal what is wanted, as it is said
 * @param occupation ISCO-08 code of it; empty for studies
 * @param studies whether the goal is to study
 * @param steps small steps towards it
 * @param strengths what the person is good at
 * @param interests what the person likes
 * @param experience what the person has done
 * @param pastJob a job held before, and its ISCO-08 code
 * @param whyLeft how it ended
 */
record Voice(String goal, String occupation, boolean studies, List<String> steps, String strengths, String interests, String experience,
        Job pastJob, String whyLeft) {
    record Job(String title, String occupation, String employer) {}

    static final List<Voice> ALL = List.of(
            new Voice("Jag vill jobba på bageri igen. Lukten av bröd klockan fem är det bästa jag vet.", "7512", false,
                    List.of("Baka hemma två gånger i veckan och ta med till gruppen", "Hälsa på hos bagaren vid torget"),
                    "Jag kommer i tid och jag blir inte stressad av att många frågar samtidigt.",
                    "Surdeg, radio på morgonen, hundar.", "Tre somrar på bageri innan jag blev sjuk.",
                    new Voice.Job("Bagare", "7512", "Brödboden vid bron"), "Det blev för många nätter i rad."),
            new Voice("Ett jobb där jag får vara ute. Helst med växter, inte med folk hela dagen.", "9214", false,
                    List.of("Gå med arbetsspecialisten till plantskolan", "Skriva ett kort brev om mig själv"),
                    "Jag är noggrann och ser när något är torrt eller sjukt.", "Kolonilotten, fåglar, gamla kartor.",
                    "Skötte min mormors trädgård, och en kort praktik på kyrkogården.",
                    new Voice.Job("Trädgårdsarbetare", "9214", "Kyrkogården"), "Praktiken tog slut och ingen frågade om mer."),
            new Voice("Undersköterska nu, och sjuksköterska en dag.", "5321", true,
                    List.of("Prata med studievägledaren om vårdkurser på halvfart", "Ta reda på hur det går med pengarna när jag pluggar"),
                    "Jag lyssnar färdigt. Människor brukar lita på mig.", "Körsång och kaffe med grannen.",
                    "Har suttit med min pappa på sjukhus i två år och kan mer än man tror.",
                    new Voice.Job("Vårdbiträde", "5321", "Hemtjänsten"), "Jag blev inlagd och vikariatet förlängdes inte."),
            new Voice("Jag vill bygga webbsidor som folk faktiskt förstår.", "3514", false,
                    List.of("Göra klart sidan åt föreningen", "Visa den för två arbetsgivare"),
                    "Jag ger mig inte förrän felet är hittat.", "Öppen källkod, schack på nätet, cykla på natten.",
                    "Gick två år på ett datorprogram. Har gjort sidor åt kompisar.",
                    new Voice.Job("Webbtekniker", "3514", "En byrå på söder"), "Kontorslandskapet gick inte. Jag hörde allt."),
            new Voice("Vad som helst som är på riktigt och ger lön. Jag är trött på att öva.", "9333", false,
                    List.of("Ringa fem lager tillsammans", "Prova att åka dit en morgon i rusningen"),
                    "Stark i ryggen och snabb att lära mig var saker ligger.", "Styrketräning, fotboll på teve med brorsan.",
                    "Lager och flytt i omgångar.", new Voice.Job("Lagerarbetare", "9333", "Ett lager i Årsta"),
                    "Bemanningen hade inga fler timmar."),
            new Voice("Arbeta med djur. Inte sälja dem, utan ta hand om dem.", "5164", false,
                    List.of("Besöka djurkliniken och ridskolan", "Fråga om de behöver hjälp på lördagar"),
                    "Djur blir lugna med mig, och då blir jag det också.", "Min katt Sixten. Naturprogram.",
                    "Stallet varje helg till jag var nitton.", new Voice.Job("Stallskötare", "5164", "Ridskolan"),
                    "Vi flyttade in till stan."),
            new Voice("Jag vill sitta på ett bibliotek och svara på frågor som har svar.", "4411", false,
                    List.of("Prata med bibliotekarien på filialen", "Söka två timvikariat"),
                    "Jag minns var jag har läst saker.", "Deckare, ordböcker, tystnad.",
                    "Läste litteratur ett år. Sorterade post i fyra.", new Voice.Job("Brevsorterare", "4412", "Posten"),
                    "Terminalen lades ner."),
            new Voice("Kock, men i ett litet kök där ingen skriker.", "5120", false,
                    List.of("Äta lunch på tre ställen och titta in i köket", "Fråga om en provdag"),
                    "Jag håller ordning när det är fullt.", "Kryddor, marknader, min systers barn.",
                    "Restaurangskola, sedan fyra kök på fem år.", new Voice.Job("Kock", "5120", "En kvarterskrog"),
                    "Kvällarna gjorde att jag slutade sova."),
            new Voice("Jag vill plugga klart gymnasiet. Alla säger att det går långsamt, men det går.", "", true,
                    List.of("Söka till folkhögskolans allmänna kurs", "Prova en dag i veckan i biblioteket"),
                    "Jag är envis och ärlig.", "Historia, serier, spela gitarr.", "Hoppade av i tvåan. Har diskat och delat ut reklam.",
                    new Voice.Job("Diskare", "9412", "En lunchservering"), "Stället bytte ägare."),
            new Voice("Vaktmästare, en som alla känner.", "5153", false,
                    List.of("Följa med en vaktmästare en förmiddag", "Uppdatera truckkortet"),
                    "Jag lagar det mesta och säger hej till alla.", "Mopeder, loppisar, dragspel.",
                    "Fastighetsskötare i sex år, i en annan del av livet.", new Voice.Job("Fastighetsskötare", "5153", "Bostadsbolaget"),
                    "Jag orkade inte säga till i tid."),
            new Voice("Att sitta i kassan låter lätt för andra. För mig vore det stort.", "5230", false,
                    List.of("Handla själv när det är lite folk", "Träffa butikschefen tillsammans"),
                    "Jag räknar rätt i huvudet.", "Korsord, hav, filmer från åttiotalet.", "Hade ett eget litet café i två år.",
                    new Voice.Job("Kafébiträde", "5246", "Eget café"), "Hyran gick upp."),
            new Voice("Jag vill jobba med barn på förskola några timmar om dagen.", "5311", false,
                    List.of("Be om utdrag ur registret i god tid", "Prova två förmiddagar på förskolan"),
                    "Tålamod, och jag kan alla sånger.", "Måla, skogen, min brors tvillingar.",
                    "Barnvakt åt halva huset. Barn- och fritidsprogrammet.", new Voice.Job("Barnskötare", "5311", "Förskolan Myran"),
                    "Gruppen blev för stor och jag blev sjukskriven."),
            new Voice("Filmstjärna. Skratta inte. Men biograf går också bra.", "9621", false,
                    List.of("Söka som biografbiträde", "Gå på öppet hus hos teatergruppen"),
                    "Jag kan hela manus utantill.", "Film, förstås. Och att klippa ihop egna.",
                    "Statist två gånger. Sålde popcorn en sommar.", new Voice.Job("Biografvärd", "9621", "Biografen på hörnet"),
                    "De hade bara personal på sommaren."),
            new Voice("Kontor, halvtid, samma stol varje dag.", "4110", false,
                    List.of("Träna på kalkylprogrammet hos oss på torsdagar", "Söka två jobb som jag väljer själv"),
                    "Ordning, stavning, svara snällt i telefon.", "Brodera, poddar, ordnade lådor.",
                    "Nio år på kontor innan allt blev för mycket.", new Voice.Job("Kontorsassistent", "4110", "Ett åkeri"),
                    "Jag slutade svara när chefen ringde."),
            new Voice("Jag vill köra. Bud eller buss spelar ingen roll, bara jag får rulla.", "8322", false,
                    List.of("Ta reda på vad medicinen betyder för körkortet", "Träffa budfirman i Liljeholmen"),
                    "Hittar överallt utan karta.", "Bilar, vägar, radioteater.", "Körde bud i fyra år.",
                    new Voice.Job("Bud", "9621", "En budfirma"), "Körkortet var borta ett tag. Nu är det tillbaka."),
            new Voice("Något med trä. Jag vill kunna gå hem och säga: den där har jag gjort.", "7522", false,
                    List.of("Visa mina pallar och lådor för snickeriet", "Prova en vecka i verkstaden"),
                    "Jag ser när något är snett.", "Slöjd, båtar, tyst musik.", "Snickeriprogrammet och ett halvår på båtvarv.",
                    new Voice.Job("Snickare", "7115", "Båtvarvet"), "Varvet stänger på vintern."));

    static final List<String> EVERYDAY = List.of("Jag bor själv och sover bäst om jag är ute en stund varje dag.",
            "Boendestöd två gånger i veckan. Tisdagar är mina bästa dagar.",
            "Morgnarna är tunga tills medicinen har lagt sig, efter tio går det.",
            "Jag har katten och mamma. Det räcker långt.", "Jag går till träffpunkten på onsdagar och lagar mat.",
            "Det går i vågor. När det är mycket folk omkring mig behöver jag gå undan.",
            "Jag delar lägenhet med min bror. Han väcker mig om jag ber honom.");

    static final List<String> MONEY = List.of("Ersättningen räcker till hyran. Jag är rädd att förlora den om jag provar.",
            "Jag har en gammal skuld hos Kronofogden som gör ont att tänka på.", "God man hjälper mig med räkningarna till våren.",
            "Jag klarar mig, men inte om något går sönder.", "Jag vill veta vad som händer med bostadstillägget om jag får lön.");

    static final List<String> WISHES = List.of("Halvtid, helst eftermiddagar. Inte längre än fyrtio minuter att åka.",
            "Ett litet ställe. Samma människor varje dag.", "Börja med några timmar och öka om det känns bra.",
            "Jag vill veta vad jag ska göra innan jag börjar på morgonen.", "Fasta dagar, och gärna en lugn vrå att äta i.",
            "Kanske femtio procent. Mer än så kan jag inte lova.");

    static final List<String> TELLING = List.of("Chefen får veta att jag har stöd, inte varför.",
            "Jag vill inte att någon på jobbet vet något än.", "Säg att jag behöver pauser. Resten är mitt.",
            "Jag berättar själv, när jag känner dem.");

    static final List<String> VIEWS = List.of("Jag tror att natten blir svår med medicinen, men det är deltagarens mål och vi söker.",
            "Jag hade börjat med färre timmar. Vi prövar som deltagaren vill och ser efter en månad.",
            "Målet ligger långt bort. Stegen är bra och går åt rätt håll.");
}
