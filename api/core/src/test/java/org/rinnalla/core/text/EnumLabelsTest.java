package org.rinnalla.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.spi.Spi;

class EnumLabelsTest {
    @Test
    void every_value_of_every_enum_of_the_spi_has_a_name_in_every_language() throws Exception {
        // Given all enums of the SPI
        List<Enum<?>> values = new ArrayList<>(List.of(ErrorCode.values()));
        for (Class<?> type : classesBeside(Spi.class)) {
            if (type.isEnum()) {
                values.addAll(List.of((Enum<?>[]) type.getEnumConstants()));
            }
        }
        assertThat(values).hasSizeGreaterThan(50);
        // When each value's name is looked up in each language
        Texts texts = Texts.core();
        List<String> missing = new ArrayList<>();
        for (Enum<?> value : values) {
            for (Locale language : texts.languages()) {
                if (texts.label(language, value).equals(Texts.labelKey(value).value())) {
                    missing.add(Texts.labelKey(value).value() + " in " + language.toLanguageTag());
                }
            }
        }
        // Then each is there
        assertThat(missing).isEmpty();
    }

    private static List<Class<?>> classesBeside(Class<?> known) throws IOException, URISyntaxException {
        URI place = known.getProtectionDomain().getCodeSource().getLocation().toURI();
        String folder = known.getPackageName().replace('.', '/');
        if (Files.isDirectory(Path.of(place))) {
            return classes(Path.of(place).resolve(folder), known);
        }
        try (FileSystem jar = FileSystems.newFileSystem(Path.of(place), Map.of())) {
            return classes(jar.getPath(folder), known);
        }
    }

    private static List<Class<?>> classes(Path folder, Class<?> known) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Class<?>> classes = new ArrayList<>();
            for (String name : files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".class")).sorted().toList()) {
                try {
                    classes.add(Class.forName(known.getPackageName() + "." + name.replace(".class", "")));
                } catch (ClassNotFoundException e) {
                    throw new AssertionError(e);
                }
            }
            return classes;
        }
    }
}
