package org.rinnalla.core.plugin;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;
import org.rinnalla.core.plugin.PluginFault.Reason;
import org.rinnalla.spi.CountryPlugin;

/** Copies a JAR, checks it, and makes the plugin's one object in a class loader of its own. */
final class JarOpener {
    /** What came of it. */
    sealed interface Opening {
        record Opened(OpenPlugin plugin) implements Opening {}

        record Failed(List<PluginProblem> problems) implements Opening {}
    }

    private final Fence fence;
    private final TrustCheck trust;

    JarOpener(Fence fence, TrustCheck trust) {
        this.fence = fence;
        this.trust = trust;
    }

    Opening open(Path file) {
        PluginSubject subject = PluginSubject.of(String.valueOf(file.getFileName()));
        try {
            PluginCopy copy = PluginCopy.of(file);
            try {
                return open(subject, copy);
            } catch (IOException e) {
                copy.close();
                throw e;
            }
        } catch (PluginCopy.TooLarge e) {
            return failed(subject.problem(PluginRule.JAR_TOO_LARGE, "the file",
                    "it is larger than the " + (PluginLimits.JAR_BYTES >> 20) + " MiB that are allowed",
                    "Take out the libraries and data that the plugin does not use"));
        } catch (IOException e) {
            return failed(subject.problem(PluginRule.JAR_UNREADABLE, "the file", "it cannot be read: " + e,
                    "Look at the file's rights and at the space for temporary files"));
        }
    }

    private Opening open(PluginSubject subject, PluginCopy copy) throws IOException {
        List<PluginProblem> problems = JarCheck.check(subject, copy.jar());
        if (!problems.isEmpty()) {
            copy.close();
            return new Opening.Failed(problems);
        }
        return switch (trust.check(subject, copy)) {
            case TrustCheck.Verdict.Passed(Voucher voucher) ->
                load(subject, copy, new PluginSource(subject.file(), copy.sha256(), voucher));
            case TrustCheck.Verdict.Refused(PluginProblem problem) -> {
                copy.close();
                yield failed(problem);
            }
        };
    }

    private Opening load(PluginSubject subject, PluginCopy copy, PluginSource source) throws IOException {
        PluginClassLoader loader = new PluginClassLoader(subject.file(), copy.jar());
        PluginHandle handle = new PluginHandle(subject.file(), loader, both(loader, copy));
        return switch (fence.load(handle, "making the plugin", () -> make(loader))) {
            case Answer.Answered<CountryPlugin>(CountryPlugin plugin) ->
                new Opening.Opened(new OpenPlugin(plugin, source, handle, new JarResources(copy.jar())));
            case Answer.Faulted<CountryPlugin>(PluginFault fault) -> {
                handle.close();
                yield failed(subject.problem(PluginRule.SERVICE_CLASS, ServiceLine.FILE,
                        "the class cannot be made: " + fault.cause().getMessage(),
                        "The class must stand in the JAR, be public, implement CountryPlugin, and have a public constructor without "
                                + "arguments that only returns; beside the JDK a plugin sees org.rinnalla.spi alone"));
            }
        };
    }

    private static CountryPlugin make(PluginClassLoader loader) {
        Provider<CountryPlugin> provider = ServiceLoader.load(CountryPlugin.class, loader).stream().findFirst()
                .orElseThrow(() -> new BadContribution(Reason.RETURNED_WRONG, "the class that is named does not stand in the JAR"));
        if (provider.type().getClassLoader() != loader) {
            throw new BadContribution(Reason.RETURNED_WRONG, "the class that is named does not stand in the JAR");
        }
        return provider.get();
    }

    private static Closeable both(Closeable first, Closeable second) {
        return () -> {
            try (second) {
                first.close();
            }
        };
    }

    private static Opening failed(PluginProblem problem) {
        return new Opening.Failed(List.of(problem));
    }
}
