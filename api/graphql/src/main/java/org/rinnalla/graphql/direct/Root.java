package org.rinnalla.graphql.direct;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.read.Selection;
import org.rinnalla.core.write.command.CommandKind;
import org.rinnalla.graphql.json.JsonOut;
import org.rinnalla.graphql.plan.Denial;
import org.rinnalla.spi.Role;

/** A root field, and what was looked ahead for it: the same for all callers of a role, a tenant and a language. */
final class Root {
    private static final int MOST = 256;
    private final Bound field;
    private final Kind kind;
    private final @Nullable Map<String, Object> fixed;
    private final boolean keeps;
    private final byte[] firstName;
    private final byte[] laterName;
    private final Map<Key, Look> looks = new ConcurrentHashMap<>();
    private final Map<Key, Ahead> aheads = new ConcurrentHashMap<>();

    /** What it answers with. */
    sealed interface Kind {
        /** Rows of a noun. */
        record Rows(Noun noun) implements Kind {}

        /** The row of a noun with an id. */
        record One(Noun noun) implements Kind {}

        /** Any row with an id. */
        record AnyNode() implements Kind {}

        /** The caller's tenant. */
        record OwnTenant() implements Kind {}

        /** The name of the root type. */
        record Typename() implements Kind {}

        /** What came of a step. */
        record Step(CommandKind step) implements Kind {}
    }

    /**
     * What is fetched, what was left out, and how it is written.
     *
     * @param total the rows of the list are counted
     * @param page writes the list; null for a row
     * @param row writes the row; null for a list
     */
    record Look(Selection selection, boolean total, List<Denial> denials, @Nullable ConnectionWriter page, @Nullable RowWriter row) {}

    /**
     * What a step's payload asks for.
     *
     * @param key of the row in the payload; empty text: it is not asked for
     * @param selection of the row; null: not asked for, or it could not be looked ahead
     * @param failed why it could not
     */
    record Ahead(String key, @Nullable Selection selection, List<Denial> denials, PayloadWriter writer,
            @Nullable RinnallaException failed) {}

    private record Key(Role role, int tenant, Locale locale, Noun noun) {}

    /** @param fixed the arguments where they hold no variable */
    Root(Bound field, Kind kind, @Nullable Map<String, Object> fixed) {
        this.field = field;
        this.kind = kind;
        this.fixed = fixed;
        this.firstName = JsonOut.name(field.key(), true);
        this.laterName = JsonOut.name(field.key(), false);
        this.keeps = !continues(field.below());
    }

    /** The name with what stands before it. */
    byte[] name(boolean first) {
        return first ? firstName : laterName;
    }

    Bound field() {
        return field;
    }

    Kind kind() {
        return kind;
    }

    @Nullable
    Map<String, Object> fixed() {
        return fixed;
    }

    /** Whether what is looked ahead is the same whatever row it is for. */
    boolean keeps() {
        return keeps;
    }

    Look look(Role role, int tenant, Locale locale, Noun noun, Supplier<Look> make) {
        return keeps ? kept(looks, new Key(role, tenant, locale, noun), make) : make.get();
    }

    Ahead ahead(Role role, int tenant, Locale locale, Noun noun, Supplier<Ahead> make) {
        return kept(aheads, new Key(role, tenant, locale, noun), make);
    }

    private static <V> V kept(Map<Key, V> all, Key key, Supplier<V> make) {
        V known = all.get(key);
        if (known == null) {
            known = make.get();
            if (all.size() < MOST) {
                all.put(key, known);
            }
        }
        return known;
    }

    /** A cursor of a list below names the row that the list hangs on, so nothing of it can be kept. */
    private static boolean continues(Map<String, List<Bound>> below) {
        return below.values().stream().flatMap(List::stream).anyMatch(field -> field.arguments().get("after") != null
                || field.arguments().get("before") != null || continues(field.below()));
    }
}
