package org.rinnalla.core.crypto;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.read.ListQuery;
import org.rinnalla.core.read.Window;

/** Cursors: a place in a list, encrypted and bound to tenant, caller, filter and order. They hold names, so signing alone would not do. */
public final class Cursors {
    private final KeyRing keys;

    public Cursors(KeyRing keys) {
        this.keys = keys;
    }

    /** A cursor that is good for this caller and this list only. {@code parent} is the row that a nested list hangs on; 0: none. */
    public String encode(RequestContext context, ListQuery query, long parent, Window.Position position) {
        try {
            byte[] sealed = keys.cursors().encrypt(write(position), binding(context, query, parent));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("A cursor cannot be made", e);
        }
    }

    /** The place; empty when the cursor was altered or given out for something else. */
    public Optional<Window.Position> decode(RequestContext context, ListQuery query, long parent, String cursor) {
        if (cursor.length() > 2000) {
            return Optional.empty();
        }
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(cursor);
            if (!Base64.getUrlEncoder().withoutPadding().encodeToString(sealed).equals(cursor)) {
                return Optional.empty();
            }
            return Optional.of(read(keys.cursors().decrypt(sealed, binding(context, query, parent))));
        } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] binding(RequestContext context, ListQuery query, long parent) {
        String text = context.actor().tenantId() + "|" + context.actor().role() + "|" + context.actor().subject() + "|" + parent + "|"
                + query.selection().noun().name() + "|" + query.filter() + "|" + query.order();
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] write(Window.Position position) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(position.id());
        out.writeByte(position.values().size());
        for (Object value : position.values()) {
            writeValue(out, value);
        }
        return bytes.toByteArray();
    }

    private static void writeValue(DataOutputStream out, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> out.writeByte(0);
            case LocalDate date -> {
                out.writeByte(1);
                out.writeLong(date.toEpochDay());
            }
            case Instant instant -> {
                out.writeByte(2);
                out.writeLong(instant.getEpochSecond());
                out.writeInt(instant.getNano());
            }
            case Long number -> {
                out.writeByte(3);
                out.writeLong(number);
            }
            case Integer number -> {
                out.writeByte(4);
                out.writeInt(number);
            }
            case BigDecimal number -> {
                out.writeByte(5);
                out.writeUTF(number.toString());
            }
            default -> {
                out.writeByte(6);
                out.writeUTF(value.toString());
            }
        }
    }

    private static Window.Position read(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        long id = in.readLong();
        int count = in.readByte();
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(switch (in.readByte()) {
                case 0 -> null;
                case 1 -> LocalDate.ofEpochDay(in.readLong());
                case 2 -> Instant.ofEpochSecond(in.readLong(), in.readInt());
                case 3 -> in.readLong();
                case 4 -> in.readInt();
                case 5 -> new BigDecimal(in.readUTF());
                default -> in.readUTF();
            });
        }
        return new Window.Position(values, id);
    }
}
