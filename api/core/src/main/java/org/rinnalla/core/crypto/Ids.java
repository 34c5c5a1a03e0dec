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
    private static final int BLOCK = 16;
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

    /** What the id stands for; empty for anything that this installation did not give out. */
    public Optional<Target> decode(String id) {
        if (id.length() != 22) {
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

    @SuppressWarnings("InsecureCryptoUsage") // One block, never two: ECB's weakness is repetition between blocks.
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
