package org.rinnalla.core.plugin;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rinnalla.core.plugin.PluginFault.Reason;
import org.rinnalla.spi.PluginConfiguration;

/** Makes a plugin's record of settings from what the installation sets. Runs inside the fence: the record is code of the plugin. */
final class Configuring {
    private final String plugin;
    private final PluginValues values;
    private final List<Wrong> wrong = new ArrayList<>();

    /** A setting that cannot be used. */
    record Wrong(String setting, String message) {}

    private Configuring(String plugin, PluginValues values) {
        this.plugin = plugin;
        this.values = values;
    }

    /** Hands the record to the plugin, unless something is wrong: then what that is. */
    static <R extends Record> List<Wrong> configure(String plugin, PluginConfiguration<R> configuration, PluginValues values) {
        Configuring configuring = new Configuring(plugin, values);
        configuring.make(configuration.defaults()).ifPresent(configuration.use());
        return configuring.wrong;
    }

    private <R extends Record> Optional<R> make(R defaults) {
        RecordComponent[] components = defaults.getClass().getRecordComponents();
        Map<String, RecordComponent> known = new TreeMap<>();
        Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String key = key(components[i].getName());
            known.put(key, components[i]);
            Object standard = invoke(components[i].getAccessor(), defaults);
            arguments[i] = values.find(plugin, key).map(text -> read(key, text, standard)).orElse(standard);
        }
        for (String key : values.keys(plugin)) {
            if (!known.containsKey(key)) {
                wrong.add(new Wrong(setting(key), "is unknown; the plugin's settings are " + known.keySet()));
            }
        }
        return wrong.isEmpty() ? Optional.ofNullable(construct(defaults, components, arguments)) : Optional.empty();
    }

    @SuppressWarnings("unchecked")
    private <R extends Record> @org.jspecify.annotations.Nullable R construct(R defaults, RecordComponent[] components,
            Object[] arguments) {
        try {
            Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = defaults.getClass().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return (R) constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            Throwable cause = Objects.requireNonNull(e.getCause());
            wrong.add(new Wrong("plugins." + plugin, "cannot be used: " + cause.getMessage()));
            return null;
        } catch (ReflectiveOperationException e) {
            throw new BadContribution(Reason.RETURNED_WRONG, "its record of settings cannot be made: " + e.getMessage());
        }
    }

    /** The standard value when it cannot be read; nothing is made of it then. */
    private Object read(String key, String text, Object standard) {
        try {
            return switch (standard) {
                case String _ -> text;
                case Integer _ -> Integer.valueOf(text);
                case Long _ -> Long.valueOf(text);
                case BigDecimal _ -> new BigDecimal(text);
                case LocalDate _ -> LocalDate.parse(text);
                case Boolean _ when text.equals("true") || text.equals("false") -> text.equals("true");
                case Enum<?> constant -> constant(constant, text);
                case List<?> _ -> Stream.of(text.split(",")).map(String::strip).filter(word -> !word.isEmpty()).toList();
                default -> throw new IllegalArgumentException();
            };
        } catch (IllegalArgumentException | DateTimeException e) {
            wrong.add(new Wrong(setting(key), "cannot be read; allowed is " + allowed(standard)));
            return standard;
        }
    }

    private static Object constant(Enum<?> like, String text) {
        return Arrays.stream(like.getDeclaringClass().getEnumConstants()).filter(each -> each.name().equals(text)).findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private static String allowed(Object standard) {
        return switch (standard) {
            case Integer _,Long _ -> "a whole number, such as " + standard;
            case BigDecimal number -> "a number, such as " + number;
            case LocalDate day -> "a day, such as " + day;
            case Boolean _ -> "true or false";
            case Enum<?> constant -> "one of " + Arrays.toString(constant.getDeclaringClass().getEnumConstants());
            default -> "nothing: settings are texts, numbers, days, true or false, constants, and lists of texts, not "
                    + standard.getClass().getSimpleName();
        };
    }

    private static Object invoke(Method accessor, Record of) {
        try {
            accessor.setAccessible(true);
            return Given.value(accessor.invoke(of), accessor.getName() + " of the defaults");
        } catch (ReflectiveOperationException e) {
            throw new BadContribution(Reason.RETURNED_WRONG, "its defaults cannot be read: " + e.getMessage());
        }
    }

    private String setting(String key) {
        return "plugins." + plugin + "." + key;
    }

    /** {@code minimum-age} for {@code minimumAge}. */
    static String key(String component) {
        return component.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
