package org.rinnalla.server.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import java.util.Locale;
import java.util.Map;
import org.rinnalla.core.plugin.CatalogueHolder;
import org.rinnalla.core.text.LanguageChoice;
import org.rinnalla.spi.TextKey;

/** What is said before anybody knows who asks, in the language that the request asks for. */
record Words(CatalogueHolder catalogues) {
    String say(Headers headers, String key) {
        return say(headers, key, Map.of());
    }

    String say(Headers headers, String key, Map<String, Object> arguments) {
        return catalogues.current().texts().text(language(headers), TextKey.of(key), arguments);
    }

    Locale language(Headers headers) {
        return LanguageChoice.choose(headers.first(HeaderNames.ACCEPT_LANGUAGE).orElse(""), catalogues.current().texts().languages());
    }
}
