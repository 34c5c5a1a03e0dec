package org.rinnalla.database;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Copies an ELF program without what follows its last loaded segment. The server comes with 280 MB of debug sections behind
 * 30 MB of program; leaving them out saves two seconds at first start and the disk.
 */
final class SlimBinary {
    private static final int HEADER = 64;
    private static final int PROGRAM_HEADER_OFFSET = 0x20;
    private static final int SECTION_HEADER_OFFSET = 0x28;
    private static final int PROGRAM_HEADER_SIZE = 0x36;
    private static final int PROGRAM_HEADER_COUNT = 0x38;
    private static final int SECTION_HEADER_SIZE = 0x3a;
    private static final int SEGMENT_OFFSET = 0x08;
    private static final int SEGMENT_SIZE_IN_FILE = 0x20;
    private static final int BLOCK = 1 << 20;

    private SlimBinary() {}

    static void copy(InputStream elf, Path target) throws IOException {
        var start = new ByteArrayOutputStream();
        start.write(elf.readNBytes(HEADER));
        var header = littleEndian(start.toByteArray());
        if (start.size() < HEADER || header.getInt(0) != 0x464c457f) {
            throw new IOException("not an ELF program");
        }
        int tableStart = Math.toIntExact(header.getLong(PROGRAM_HEADER_OFFSET));
        int entrySize = header.getShort(PROGRAM_HEADER_SIZE);
        int entries = header.getShort(PROGRAM_HEADER_COUNT);
        start.write(elf.readNBytes(tableStart + entrySize * entries - HEADER));
        long end = lastLoadedByte(littleEndian(start.toByteArray()), tableStart, entrySize, entries);
        var head = start.toByteArray();
        littleEndian(head).putLong(SECTION_HEADER_OFFSET, 0).putInt(SECTION_HEADER_SIZE, 0).putShort(SECTION_HEADER_SIZE + 4, (short) 0);
        write(head, elf, end, target);
    }

    private static long lastLoadedByte(ByteBuffer elf, int tableStart, int entrySize, int entries) {
        long end = tableStart + (long) entrySize * entries;
        for (int entry = 0; entry < entries; entry++) {
            int at = tableStart + entry * entrySize;
            end = Math.max(end, elf.getLong(at + SEGMENT_OFFSET) + elf.getLong(at + SEGMENT_SIZE_IN_FILE));
        }
        return end;
    }

    private static void write(byte[] head, InputStream rest, long end, Path target) throws IOException {
        try (var file = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            writeFully(file, head, head.length);
            var block = new byte[BLOCK];
            for (long left = end - head.length; left > 0;) {
                int read = rest.readNBytes(block, 0, (int) Math.min(left, BLOCK));
                if (read == 0) {
                    throw new IOException("the program ends too early");
                }
                writeFully(file, block, read);
                left -= read;
            }
            // The folder is renamed into place next; after a power cut the name must not stand for an empty file.
            file.force(true);
        }
    }

    private static void writeFully(FileChannel file, byte[] bytes, int length) throws IOException {
        for (var buffer = ByteBuffer.wrap(bytes, 0, length); buffer.hasRemaining();) {
            file.write(buffer);
        }
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
