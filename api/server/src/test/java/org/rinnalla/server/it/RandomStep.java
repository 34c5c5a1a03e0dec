package org.rinnalla.server.it;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Mutations of one step with whatever payload, sound ones and wrong ones. */
final class RandomStep {
    private static final List<String> PLACEMENT = List.of("id", "ref", "kind", "kindLabel", "title", "occupation", "hoursPerWeek",
            "percent",
            "wage { amount currency period }", "startedOn", "endedOn", "endReason", "openToAnyone", "agencyLimit", "competitive",
            "competitiveMissing", "subsidy", "supervisorName", "ledToJob", "learnt", "version", "createdAt", "updatedAt", "__typename",
            "participant { id familyName protection }", "employer { id name __typename }", "enrolment { id phase unit { name } }",
            "terms(first: 2) { nodes { startsOn percent hoursPerWeek } totalCount }", "a: startedOn", "b: version",
            "... on Placement { c: kind }",
            "title @skip(if: $flag)", "percent @include(if: $flag)", "...Shown", "unit { name }");
    private static final List<String> CONTACT = List.of("id", "heldOn", "kind", "kindLabel", "faceToFace", "minutes", "place", "actor",
            "version", "createdAt", "participant { id familyName nationalId }", "employer { name }", "staffMember { id name }",
            "unit { name }");
    private static final List<String> EMPLOYER = List.of("id", "name", "industry", "municipality", "registrationNumber", "version",
            "updatedAt", "placements(first: 1) { totalCount }");
    private static final List<String> APPLICATION = List.of("id", "appliedOn", "actor", "actorLabel", "title", "employerName", "result",
            "version", "createdAt", "participant { id }", "employer { id name }", "enrolment { startedOn }");
    private final Random random;
    private final Map<String, List<String>> ids;

    /** @param ids of rows by the name of their noun */
    RandomStep(Random random, Map<String, List<String>> ids) {
        this.random = random;
        this.ids = ids;
    }

    record Made(String text, Map<String, Object> variables) {}

    Made next() {
        return switch (random.nextInt(10)) {
            case 0 -> step("employerRegister", "employer", EMPLOYER, employer());
            case 1, 2 -> step("contactRecord", "contact", CONTACT, contact());
            case 3, 4 -> step("jobApplicationRecord", "jobApplication", APPLICATION, application());
            case 5 -> step("placementChange", "placement", PLACEMENT, Map.of("placementId", id("placements"), "version", 9999, "startsOn",
                    day(), "percent", random.nextInt(120)));
            default -> step("placementStart", "placement", PLACEMENT, placement());
        };
    }

    private Made step(String field, String row, List<String> all, Map<String, Object> input) {
        List<String> parts = new ArrayList<>();
        String fields = some(all);
        if (random.nextInt(8) > 0) {
            parts.add((random.nextInt(4) == 0 ? "r: " : "") + row + " { " + fields + " }");
        }
        parts.add(List.of("userErrors { code field message rule }", "userErrors { code }", "e: userErrors { m: message __typename }",
                "userErrors { code } warnings { code message field rule }", "__typename userErrors { rule }").get(random.nextInt(5)));
        if (random.nextInt(3) == 0) {
            parts.add("w: warnings { code __typename }");
        }
        if (random.nextInt(12) == 0) {
            parts.add("again: " + row + " { id }");
        }
        Collections.shuffle(parts, random);
        String steps = (random.nextInt(3) == 0 ? "x: " : "") + field + "(input: $input) { " + String.join(" ", parts) + " }";
        if (random.nextInt(10) == 0) {
            steps += " other: " + field + "(input: $input) { userErrors { code } }";
        }
        boolean shown = steps.contains("...Shown");
        boolean flag = steps.contains("$flag");
        String text = "mutation M($input: " + Character.toUpperCase(field.charAt(0)) + field.substring(1) + "Input!"
                + (flag ? ", $flag: Boolean!" : "") + ") { " + steps + " }"
                + (shown ? " fragment Shown on Placement { d: endedOn kind }" : "");
        Map<String, Object> variables = new HashMap<>(Map.of("input", input));
        if (flag) {
            variables.put("flag", random.nextBoolean());
        }
        return new Made(text, variables);
    }

    private String some(List<String> all) {
        List<String> chosen = new ArrayList<>(all);
        Collections.shuffle(chosen, random);
        return String.join(" ", chosen.subList(0, 1 + random.nextInt(random.nextBoolean() ? 4 : all.size() - 1)));
    }

    private Map<String, Object> placement() {
        Map<String, Object> input = new HashMap<>(Map.of("enrolmentId", id("enrolments"), "kind",
                one("COMPETITIVE", "INTERNSHIP", "STUDIES", "SUBSIDISED", "WORK_TRAINING"), "startedOn", day()));
        maybe(input, "employerId", id("employers"));
        maybe(input, "percent", random.nextInt(110));
        maybe(input, "hoursPerWeek", one("20", "37.5", "12.25"));
        maybe(input, "title", one("Baker's \"helper\"", " Åkerö ", "x".repeat(201)));
        maybe(input, "openToAnyone", random.nextBoolean());
        maybe(input, "agencyLimit", random.nextBoolean());
        maybe(input, "endedOn", day());
        maybe(input, "occupation", one("7512", "5"));
        maybe(input, "subsidy", "NONE-SUCH");
        maybe(input, "supervisorName", "Ann Provling");
        if (random.nextInt(4) == 0) {
            input.putAll(Map.of("wageAmount", "20500.5", "wageCurrency", "SEK"));
            maybe(input, "wagePeriod", "MONTH");
        }
        return input;
    }

    private Map<String, Object> contact() {
        Map<String, Object> input = new HashMap<>(Map.of("heldOn", day(), "kind", one("WALK", "PHONE", "MEETING")));
        maybe(input, "participantId", id("participants"));
        maybe(input, "employerId", id("employers"));
        maybe(input, "staffMemberId", id("staffMembers"));
        maybe(input, "minutes", random.nextInt(100));
        maybe(input, "place", "OFFICE");
        return input;
    }

    private Map<String, Object> employer() {
        Map<String, Object> input = new HashMap<>(Map.of("name", one("Provbageriet", "Ö " + random.nextInt(99), " ")));
        maybe(input, "industry", one("10", "zz"));
        maybe(input, "municipality", "0136");
        return input;
    }

    private Map<String, Object> application() {
        Map<String, Object> input = new HashMap<>(Map.of("appliedOn", day(), "actor", one("PARTICIPANT", "SPECIALIST", "TOGETHER")));
        maybe(input, "participantId", id("participants"));
        maybe(input, "enrolmentId", id("enrolments"));
        maybe(input, "employerId", id("employers"));
        maybe(input, "employerName", "Provkafé");
        maybe(input, "title", "Diskare");
        return input;
    }

    private void maybe(Map<String, Object> input, String name, Object value) {
        if (random.nextInt(3) == 0) {
            input.put(name, value);
        }
    }

    private String day() {
        return "202" + (random.nextInt(12) == 0 ? 3 : 6) + "-" + (random.nextInt(10) == 0 ? "12" : "10") + "-1" + random.nextInt(10);
    }

    private String one(String... all) {
        return all[random.nextInt(all.length)];
    }

    private String id(String plural) {
        List<String> all = ids.getOrDefault(plural, List.of());
        return random.nextInt(15) == 0 || all.isEmpty() ? "AAAAAAAAAAAAAAAAAAAAAA" : all.get(random.nextInt(all.size()));
    }
}
