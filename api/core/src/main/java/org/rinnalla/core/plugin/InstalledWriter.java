package org.rinnalla.core.plugin;

import org.rinnalla.core.plugin.PluginFault.Reason;
import org.rinnalla.spi.ReportOutput;
import org.rinnalla.spi.ReportWriter;

/**
 * A report format and the plugin that brings it.
 *
 * @param plugin whose it is
 * @param writer a copy; only {@link ReportWriter#write} runs code of the plugin
 */
public record InstalledWriter(InstalledPlugin plugin, ReportWriter writer) {
    private static final int MAXIMUM_BYTES = 64 << 20;

    /** The whole file, at most 64 MiB: a plugin never holds the caller's own stream, which it could keep or block. */
    public Answer<byte[]> write(Fence fence, ReportOutput output) {
        return fence.report(plugin, "writer " + writer.mediaType(), () -> {
            CappedBuffer buffer = new CappedBuffer(MAXIMUM_BYTES);
            try {
                writer.write(output, buffer);
            } catch (CappedBuffer.Full e) {
                throw new BadContribution(Reason.RETURNED_TOO_MUCH, "it wrote more than " + MAXIMUM_BYTES + " bytes");
            }
            return buffer.toByteArray();
        });
    }
}
