package org.rinnalla.plugin.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.ibm.icu.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.Set;
import org.rinnalla.spi.CountryPlugin;

/** What holds for every plugin of ours. */
public final class PluginChecks {
    private PluginChecks() {}

    public static void isTheOneService(Class<? extends CountryPlugin> type) {
        List<? extends Class<?>> found = ServiceLoader.load(CountryPlugin.class).stream().map(ServiceLoader.Provider::type).toList();

        assertThat(found).isEqualTo(List.of(type));
    }

    /** Each bundle holds exactly the keys that are used: none missing, none left over. */
    public static void bundlesAreComplete(CountryPlugin plugin) {
        Set<String> used = Bundles.keys(plugin);
        assertThat(used).isNotEmpty();
        for (Locale language : plugin.descriptor().languages()) {
            Properties texts = Bundles.read(plugin.getClass(), language);
            assertThat(texts.stringPropertyNames()).as("keys in %s", language.toLanguageTag()).containsExactlyInAnyOrderElementsOf(used);
        }
    }

    public static void patternsParse(CountryPlugin plugin) {
        for (Locale language : plugin.descriptor().languages()) {
            Bundles.read(plugin.getClass(), language).forEach((key, pattern) -> {
                assertThat((String) pattern).as("%s in %s", key, language).isNotBlank();
                assertThatCode(() -> new MessageFormat((String) pattern, language)).as("%s in %s", key, language)
                        .doesNotThrowAnyException();
            });
        }
    }

    /** The languages name the same placeholders, so that no language loses a value. */
    public static void placeholdersAgree(CountryPlugin plugin) {
        List<Locale> languages = plugin.descriptor().languages();
        Properties first = Bundles.read(plugin.getClass(), languages.getFirst());
        for (Locale language : languages) {
            Properties texts = Bundles.read(plugin.getClass(), language);
            for (String key : texts.stringPropertyNames()) {
                assertThat(new MessageFormat(texts.getProperty(key), language).getArgumentNames()).as("%s in %s", key, language)
                        .isEqualTo(new MessageFormat(first.getProperty(key), language).getArgumentNames());
            }
        }
    }

    public static String format(CountryPlugin plugin, Locale language, String key, Map<String, Object> arguments) {
        return new MessageFormat(Bundles.read(plugin.getClass(), language).getProperty(key), language).format(arguments);
    }
}
