package org.rinnalla.core.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** The platform's own bundles; a fault in one of them is a fault of the build. */
final class CoreBundles {
    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("sv"), Locale.of("fi"), Locale.of("sv", "FI"), Locale.of("nb"),
            Locale.of("nn"));

    private CoreBundles() {}

    static Texts.Bundles read() {
        return new Texts.Bundles(LANGUAGES.stream().map(CoreBundles::read).toList());
    }

    static Bundle read(Locale language) {
        String file = "messages_" + language.toLanguageTag() + ".properties";
        try (InputStream stream = CoreBundles.class.getResourceAsStream("/rinnalla/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("The bundle /rinnalla/" + file + " is not on the class path");
            }
            BundleReading reading = BundleReader.read(language, file, stream.readAllBytes());
            if (!reading.faults().isEmpty()) {
                throw new IllegalStateException("The bundle /rinnalla/" + file + " is broken: " + reading.faults());
            }
            return reading.bundle();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
