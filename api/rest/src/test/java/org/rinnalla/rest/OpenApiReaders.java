package org.rinnalla.rest;

import static org.rinnalla.rest.OpenApiParts.map;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rinnalla.core.access.Policy;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.spi.Role;

/** Who gets anything at all of a part of the interface, by the access rules themselves. */
final class OpenApiReaders {
    private static final Map<String, String> OTHERS = Map.of("Files", "Files of rows, in and out: NDJSON and CSV.", "Figures",
            "What is counted, by definitions that stay what they are.", "Reports", "Reports that the country's plugin brings.", "Plugins",
            "What the installation has of country plugins.", "FollowAlong",
            "Whom to meet after a job has begun, and when.", "Quality", "Fidelity, satisfaction, and what a team has to look after.",
            "Protection", "Who has looked at what, and what is to be erased.");

    private OpenApiReaders() {}

    static String rows(Noun noun) {
        String roles = Arrays.stream(Role.values()).filter(role -> Policy.standard().rows(role, noun).isPresent()).map(Enum::name)
                .sorted().collect(Collectors.joining(", "));
        return roles.isEmpty() ? "No role reads these rows by themselves." : "Rows for " + roles + ", as far as each of them reaches.";
    }

    static List<Object> tags(List<String> names) {
        return names.stream().<Object>map(name -> map("name", name, "description", description(name))).toList();
    }

    private static String description(String tag) {
        return Nouns.all().stream().filter(noun -> noun.name().equals(tag)).findFirst().map(OpenApiReaders::rows)
                .orElseGet(() -> OTHERS.getOrDefault(tag, "More of the interface."));
    }
}
