package org.rinnalla.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts a platform for each plugin and its settings, and stops it at the end of all tests. */
final class PlatformExtension implements BeforeAllCallback, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(PlatformExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        platform(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningPlatform.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return platform(context);
    }

    private static RunningPlatform platform(ExtensionContext context) {
        OnPlatform wanted = context.getTestClass().map(type -> type.getAnnotation(OnPlatform.class))
                .orElseThrow(() -> new IllegalStateException("@OnPlatform stands on the test class itself"));
        List<Object> key = List.of(wanted.value(), List.of(wanted.settings()));
        return context.getRoot().getStore(NAMESPACE).getOrComputeIfAbsent(key,
                each -> new Stopped(PlatformProcess.start(wanted.value(), settings(wanted.settings()))), Stopped.class).platform();
    }

    private static Map<String, String> settings(String[] lines) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String line : lines) {
            String[] parts = line.split("=", 2);
            if (parts.length != 2 || !parts[0].startsWith("RINNALLA_")) {
                throw new IllegalArgumentException("A setting is written RINNALLA_NAME=value; got '" + line + "'");
            }
            settings.put(parts[0], parts[1]);
        }
        return settings;
    }

    /** JUnit closes what stands in its store. */
    private record Stopped(RunningPlatform platform) implements ExtensionContext.Store.CloseableResource, AutoCloseable {
        @Override
        public void close() {
            platform.stop();
        }
    }
}
