package org.rinnalla.server.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.rinnalla.core.fidelity.FidelityWording;

/**
 * Where the server stands.
 *
 * @param host the address to listen on
 * @param port the port; 0: any free one
 * @param dataDirectory keys, and the embedded database
 * @param demo true: invented tenants, and an issuer of tokens of our own
 * @param corsOrigins web origins that may call from a browser; none: none
 * @param wording the official wording of the fidelity scale, of whoever holds a licence
 */
public record ServerSettings(String host, int port, Path dataDirectory, boolean demo, List<String> corsOrigins,
        FidelityWording wording) {
    static ServerSettings read(SettingsReader reader, boolean demoDefault) {
        List<String> origins = reader.words("cors-origins", List.of());
        for (String origin : origins) {
            if (!origin.matches("https?://[A-Za-z0-9.-]+(:\\d{1,5})?")) {
                reader.problem("cors-origins", "holds '" + origin
                        + "'; allowed are origins such as https://app.example.org, without a path; there is no wildcard");
            }
        }
        return new ServerSettings(reader.text("host", "127.0.0.1"), reader.number("port", 8080, 0, 65535),
                Path.of(reader.text("data-directory", "rinnalla-data")).toAbsolutePath().normalize(), reader.flag("demo", demoDefault),
                origins, wording(reader));
    }

    private static FidelityWording wording(SettingsReader reader) {
        Optional<Path> folder = reader.find("fidelity.wording").map(Path::of);
        if (folder.isEmpty()) {
            return FidelityWording.NONE;
        }
        FidelityWording.Reading reading = FidelityWording.read(folder.get());
        reading.problems().forEach(problem -> reader.problem("fidelity.wording", "is '" + folder.get() + "'; " + problem));
        return reading.wording();
    }

    public Path keys() {
        return dataDirectory.resolve("keys");
    }
}
