package org.rinnalla.core.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;

/** Opaque ids: one AES block over noun, tenant and row id, so that neither order nor time nor number can be told from them. */
public final class Ids {
    /** Signs of an id. */
    public static final int LENGTH = 22;
    private static final int BLOCK = 16;
    private static final byte[] SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
            .getBytes(StandardCharsets.US_ASCII);
    private final ConcurrentLinkedQueue<Cipher> encrypting = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Cipher> decrypting = new ConcurrentLinkedQueue<>();
    private final SecretKeySpec key;

    public Ids(KeyRing keys) {
        this.key = new SecretKeySpec(keys.derive("ids".getBytes(StandardCharsets.UTF_8), BLOCK), "AES");
    }

    /**
     * What an id stands for.
     *
     * @param noun the kind of thing
     * @param tenant the tenant's row id
     * @param row its row id
     */
    public record Target(Noun noun, int tenant, long row) {}

    /** The id, 22 characters of base64url. */
    public String encode(Noun noun, int tenant, long row) {
        byte[] block = ByteBuffer.allocate(BLOCK).putInt(noun.code() << 24).putInt(tenant).putLong(row).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(crypt(encrypting, Cipher.ENCRYPT_MODE, block));
    }

    /** The same for many rows of a tenant by one call of the cipher: {@link #LENGTH} signs each, one after another. */
    public byte[] encodeAll(int tenant, int[] nouns, long[] rows, int count) {
        ByteBuffer blocks = ByteBuffer.allocate(count * BLOCK);
        for (int i = 0; i < count; i++) {
            blocks.putInt(nouns[i] << 24).putInt(tenant).putLong(rows[i]);
        }
        byte[] sealed = crypt(encrypting, Cipher.ENCRYPT_MODE, blocks.array());
        byte[] ids = new byte[count * LENGTH];
        for (int i = 0; i < count; i++) {
            int from = i * BLOCK;
            int to = i * LENGTH;
            for (int end = from + 15; from < end; from += 3) {
                int bits = (sealed[from] & 0xFF) << 16 | (sealed[from + 1] & 0xFF) << 8 | sealed[from + 2] & 0xFF;
                for (int shift = 18; shift >= 0; shift -= 6) {
                    ids[to++] = SIGNS[bits >> shift & 63];
                }
            }
            ids[to++] = SIGNS[(sealed[from] & 0xFF) >> 2];
            ids[to] = SIGNS[(sealed[from] & 3) << 4];
        }
        return ids;
    }

    /** What the id stands for; empty for anything that this installation did not give out. */
    public Optional<Target> decode(String id) {
        if (id.length() != LENGTH) {
            return Optional.empty();
        }
        byte[] block;
        try {
            block = Base64.getUrlDecoder().decode(id);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (block.length != BLOCK || !Base64.getUrlEncoder().withoutPadding().encodeToString(block).equals(id)) {
            return Optional.empty();
        }
        ByteBuffer plain = ByteBuffer.wrap(crypt(decrypting, Cipher.DECRYPT_MODE, block));
        int head = plain.getInt();
        int tenant = plain.getInt();
        long row = plain.getLong();
        if ((head & 0xFFFFFF) != 0 || tenant < 1 || row < 1) {
            return Optional.empty();
        }
        return Nouns.ofCode(head >>> 24).map(noun -> new Target(noun, tenant, row));
    }

    /** The row that an id stands for, when it is one of this noun and tenant. */
    public Optional<Long> row(Noun noun, int tenant, String id) {
        return decode(id).filter(target -> target.noun() == noun && target.tenant() == tenant).map(Target::row);
    }

    @SuppressWarnings("InsecureCryptoUsage") // No two blocks are equal unless they are the same row: ECB's weakness is repetition between blocks.
    private byte[] crypt(ConcurrentLinkedQueue<Cipher> pool, int mode, byte[] block) {
        try {
            Cipher cipher = pool.poll();
            if (cipher == null) {
                cipher = Cipher.getInstance("AES/ECB/NoPadding");
                cipher.init(mode, key);
            }
            byte[] result = cipher.doFinal(block);
            pool.offer(cipher);
            return result;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES is not available", e);
        }
    }
}
