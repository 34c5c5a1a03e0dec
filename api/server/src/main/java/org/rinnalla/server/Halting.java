package org.rinnalla.server;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.MethodRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** Looks for what would end the program without a word, before a class of the JAR is loaded: nothing runs after a halt that could tell of it. */
final class Halting {
    private Halting() {}

    /** The classes that call {@code Runtime.halt}; none for what is no JAR, which is told elsewhere. */
    static List<String> classes(Path file) {
        List<String> found = new ArrayList<>();
        try (JarFile jar = new JarFile(file.toFile())) {
            for (JarEntry entry : jar.stream().filter(each -> each.getName().endsWith(".class")).toList()) {
                try (InputStream in = jar.getInputStream(entry)) {
                    if (halts(in.readAllBytes())) {
                        found.add(entry.getName());
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            return List.of();
        }
        return found;
    }

    private static boolean halts(byte[] bytes) {
        for (PoolEntry entry : ClassFile.of().parse(bytes).constantPool()) {
            if (entry instanceof MethodRefEntry method && method.owner().name().equalsString("java/lang/Runtime")
                    && method.name().equalsString("halt")) {
                return true;
            }
        }
        return false;
    }
}
