package org.rinnalla.database;

import java.nio.file.Path;
import java.util.Optional;

/**
 * @param dataDirectory       holds everything: tables, password, log, and the server's program unless the next one says otherwise
 * @param programDirectory    where the server's program is unpacked once for each version
 * @param port                on 127.0.0.1; empty for any free one
 * @param bufferPoolMegabytes the memory for table pages, taken as they are used
 * @param durable             false only for data that may be lost: commits then do not wait for the disk
 */
public record EmbeddedSettings(Path dataDirectory, Path programDirectory, Optional<Integer> port, int bufferPoolMegabytes,
        boolean durable) {
    private static final int DEFAULT_BUFFER_POOL_MEGABYTES = 128;

    public static EmbeddedSettings in(Path dataDirectory) {
        return new EmbeddedSettings(dataDirectory, dataDirectory, Optional.empty(), DEFAULT_BUFFER_POOL_MEGABYTES, true);
    }

    /** Zero stands for any free port. */
    public EmbeddedSettings withPort(int fixed) {
        var wanted = fixed == 0 ? Optional.<Integer>empty() : Optional.of(fixed);
        return new EmbeddedSettings(dataDirectory, programDirectory, wanted, bufferPoolMegabytes, durable);
    }

    public EmbeddedSettings withProgramDirectory(Path directory) {
        return new EmbeddedSettings(dataDirectory, directory, port, bufferPoolMegabytes, durable);
    }

    public EmbeddedSettings withBufferPoolMegabytes(int megabytes) {
        return new EmbeddedSettings(dataDirectory, programDirectory, port, megabytes, durable);
    }

    /** For tests: fast, and not safe against a power cut. */
    public EmbeddedSettings throwaway() {
        return new EmbeddedSettings(dataDirectory, programDirectory, port, bufferPoolMegabytes, false);
    }
}
