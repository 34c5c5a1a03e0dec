package org.rinnalla.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One owner for a data folder; the kernel lets go of it when the owner dies, however that happens. */
final class FolderLock implements AutoCloseable {
    /** The kernel's lock is the process's, and closing any channel on the file would release it: within a process we look here first. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    static FolderLock on(ServerFolder folder) throws IOException {
        if (!HELD_HERE.add(folder.root())) {
            throw taken(folder, "This process already");
        }
        FileChannel channel = null;
        try {
            channel = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) != null) {
                channel.truncate(0).write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
                return new FolderLock(folder.root(), channel);
            }
            throw taken(folder, "Another Rinnalla (process " + Files.readString(folder.lock()) + ")");
        } catch (IOException | DatabaseStartException e) {
            HELD_HERE.remove(folder.root());
            if (channel != null) {
                channel.close();
            }
            throw e;
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        return channel.tryLock();
    }

    private static DatabaseStartException taken(ServerFolder folder, String owner) {
        return new DatabaseStartException(owner + " runs a database on the data folder " + folder.root()
                + ": stop it first, or choose another folder (RINNALLA_DATA_DIRECTORY)");
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD_HERE.remove(folder);
    }
}
