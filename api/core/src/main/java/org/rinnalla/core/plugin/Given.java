package org.rinnalla.core.plugin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.plugin.PluginFault.Reason;

/** Takes over what a plugin gave: never {@code null}, never without end, never changing afterwards. */
final class Given {
    private Given() {}

    static <T> T value(@Nullable T value, String what) {
        if (value == null) {
            throw new BadContribution(Reason.RETURNED_NULL, what + " is null; a value is required");
        }
        return value;
    }

    static <T> List<T> list(@Nullable List<T> list, String what) {
        List<T> copy = new ArrayList<>();
        for (T element : value(list, what)) {
            copy.add(value(element, "element " + copy.size() + " of " + what));
            limit(copy.size(), what);
        }
        return List.copyOf(copy);
    }

    static <K, V> Map<K, V> map(@Nullable Map<K, V> map, String what) {
        Map<K, V> copy = new LinkedHashMap<>();
        value(map, what).forEach((key, value) -> {
            copy.put(value(key, "a key of " + what), value(value, "a value of " + what));
            limit(copy.size(), what);
        });
        return Map.copyOf(copy);
    }

    private static void limit(int size, String what) {
        if (size > PluginLimits.CONTRIBUTIONS) {
            throw new BadContribution(Reason.RETURNED_TOO_MUCH,
                    what + " holds more than the " + PluginLimits.CONTRIBUTIONS + " that are allowed");
        }
    }
}
