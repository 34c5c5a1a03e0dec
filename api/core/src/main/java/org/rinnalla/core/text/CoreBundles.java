package org.rinnalla.core.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The platform's own texts. Each module keeps those that it speaks in {@code rinnalla/messages_<tag>.properties} of its own, or in a
 * folder below for a part of the field; here they
 * become one bundle a language. A fault in one of the files is a fault of the build.
 */
final class CoreBundles {
    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("sv"), Locale.of("fi"), Locale.of("sv", "FI"), Locale.of("nb"),
            Locale.of("nn"));

    /** Folders of a module's texts: its own, and one for each part of the field. */
    private static final List<String> PARTS = List.of("", "intake/", "career/", "work/", "team/", "quality/", "counting/", "protection/",
            "platform/");

    private CoreBundles() {}

    static Bundles all() {
        return new Bundles(LANGUAGES, CoreBundles::read);
    }

    private static Bundle read(Locale language) {
        String file = "messages_" + language.toLanguageTag() + ".properties";
        Map<String, BundleEntry> all = new TreeMap<>();
        try {
            List<URL> files = new ArrayList<>();
            for (String part : PARTS) {
                files.addAll(Collections.list(CoreBundles.class.getClassLoader().getResources("rinnalla/" + part + file)).stream()
                        .sorted(Comparator.comparing(URL::toString)).toList());
            }
            for (URL url : files) {
                read(language, file, url).entries().forEach((key, entry) -> {
                    if (all.putIfAbsent(key, entry) != null) {
                        throw new IllegalStateException("The text " + key + " of " + url + " stands in another module too");
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Bundle(language, file, all);
    }

    private static Bundle read(Locale language, String file, URL url) throws IOException {
        try (InputStream stream = url.openStream()) {
            BundleReading reading = BundleReader.readTrusted(language, file, stream.readAllBytes());
            if (!reading.faults().isEmpty()) {
                throw new IllegalStateException("The bundle " + url + " is broken: " + reading.faults());
            }
            return reading.bundle();
        }
    }
}
