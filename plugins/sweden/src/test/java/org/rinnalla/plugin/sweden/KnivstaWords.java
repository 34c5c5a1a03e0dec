package org.rinnalla.plugin.sweden;

import java.util.List;
import java.util.Map;

/** What young people at Stegen say of themselves; all of it is invented. */
final class KnivstaWords {
    /** A goal in somebody's own words, the way there, and what it aims at. */
    record Wish(String words, String aim, String occupation, List<String> steps) {}

    static final List<Wish> TO_WORK = List.of(
            new Wish("Jag vill jobba med djur, helst hundar.", "WORK", "5164",
                    List.of("Ringa hunddagiset och fråga om jag får komma och titta", "Prova två förmiddagar i veckan")),
            new Wish("Jag vill ha ett jobb där jag slipper prata i telefon.", "WORK", "9333",
                    List.of("Skriva ett cv tillsammans på Stegen", "Besöka två lager och känna efter", "Söka det som känns bäst")),
            new Wish("Jag vill tjäna egna pengar så att jag kan flytta hemifrån.", "WORK", "5223",
                    List.of("Räkna på vad jag behöver varje månad", "Gå till tre butiker med mitt cv")),
            new Wish("Jag vill jobba i kök, jag är bra när det går undan.", "WORK", "9412",
                    List.of("Laga lunch på Stegen en gång i veckan", "Träffa kökschefen på kaféet")),
            new Wish("Jag vill jobba på bibliotek, där det är lugnt.", "WORK", "4411",
                    List.of("Prata med bibliotekarien i Knivsta", "Hjälpa till i barnhyllan en eftermiddag")),
            new Wish("Jag vill meka med bilar som farfar.", "WORK", "7231",
                    List.of("Hälsa på i verkstaden", "Ta moppekort")),
            new Wish("Jag vill stå på scen.", "WORK", "",
                    List.of("Jobba i foajén när teatern spelar", "Gå kursen i improvisation på tisdagar")),
            new Wish("Jag vill vara ute och få jord under naglarna.", "WORK", "9214",
                    List.of("Köpa arbetsskor", "Prova en vecka hos trädgården")));

    static final List<Wish> TO_STUDY = List.of(
            new Wish("Jag vill gå klart gymnasiet i min egen takt.", "STUDIES", "",
                    List.of("Träffa studievägledaren tillsammans", "Börja med en kurs, svenska 2")),
            new Wish("Jag vill läsa till undersköterska.", "STUDIES", "5321",
                    List.of("Söka vård- och omsorgsutbildningen", "Öva på att åka tåget till skolan")),
            new Wish("Jag vill lära mig att bygga spel.", "STUDIES", "2512",
                    List.of("Göra klart spelet om räven", "Gå på öppet hus på yrkeshögskolan")),
            new Wish("Jag vill gå en konstlinje och våga visa mina bilder.", "STUDIES", "2166",
                    List.of("Välja ut tio bilder", "Besöka folkhögskolan")));

    static final List<String> SMALL = List.of("Komma upp före nio tre dagar i veckan", "Våga ringa ett samtal själv",
            "Åka buss utan hörlurar", "Äta frukost innan jag kommer hit", "Fråga en fråga på jobbet varje dag",
            "Berätta för min handledare när det blir för mycket");

    static final List<String> VIEWS = List.of("Målet kan ta tid. Vi börjar med stegen och ser vart de leder.",
            "Jag hade börjat med färre timmar, men det är hens val.", "Arbetsgivaren behöver lära känna hen först.");

    static final Map<String, List<String>> PROFILE = Map.of(
            "STRENGTHS", List.of("Jag är noga och ger mig inte förrän det blir rätt.", "Jag är snäll mot djur och barn.",
                    "Jag kommer i tid när någon väntar på mig.", "Jag ser detaljer som andra missar.", "Jag lär mig fort om någon visar."),
            "INTERESTS", List.of("Hästar, och att läsa om rymden.", "Att laga mat från olika länder.", "Musik, jag gör egna låtar.",
                    "Fotboll, mest som domare.", "Att rita serier.", "Att skruva isär saker och se hur de fungerar."),
            "EVERYDAY_LIFE", List.of("Morgnar är svåra, jag kommer igång vid tio.", "Jag bor hos mamma och tar pendeln själv.",
                    "Jag har boendestöd på tisdagar och det hjälper.", "Doris gör det lättare att komma hit."),
            "EXPERIENCE", List.of("Jag sommarjobbade på kyrkogården två somrar.", "Jag har hjälpt pappa i kiosken.",
                    "Jag har aldrig haft ett jobb, men jag tog hand om mina småsyskon."),
            "ECONOMIC_SITUATION", List.of("Jag vet inte vad som händer med min ersättning om jag börjar jobba.",
                    "Jag har nästan inga egna pengar.", "Jag sparar till körkort."),
            "PREFERENCES", List.of("Hellre en liten arbetsplats än en stor.", "Inte fler än tre timmar om dagen i början.",
                    "Någon som säger tydligt vad jag ska göra.", "Gärna utomhus."),
            "DISCLOSURE_WISH", List.of("Chefen får veta att jag behöver pauser, inte varför.", "Jag vill berätta själv, när jag är redo.",
                    "Ingen behöver veta något."));

    /** What is arranged differently, by its kind. */
    static final Map<String, String> ADAPTED = Map.of("BREAKS", "Tio minuters paus varje timme, utan att behöva be om det", "HOURS",
            "Börjar klockan tio", "TASKS", "En uppgift åt gången, på en lapp", "SURROUNDINGS", "Egen plats vid väggen, hörselkåpor går bra",
            "PERSON", "Samma handledare alla dagar", "INSTRUCTIONS", "Bilder på väggen som visar hur maskinen rengörs");

    static final List<String> PAST = List.of("Sommarjobb i parken", "Reklamutdelare", "Kassabiträde", "Hundvakt", "Diskare",
            "Ledare på lovverksamhet");

    private KnivstaWords() {}
}
