package org.rinnalla.core.write.command;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.ValueType;

/**
 * One input of a command.
 *
 * @param name camelCase; a reference's is the relation's, and clients see it with {@code Id}, files with {@code Ref} behind it
 * @param type how its value looks; {@link ValueType#ID}: a reference
 * @param need whether it must be given
 * @param limits what is allowed
 * @param target of a reference: the kind of thing that it names; null otherwise
 */
public record InputField(String name, ValueType type, Need need, Limits limits, @Nullable Noun target) {
    /** Whether an input must be given, and what it means when it is not. */
    public enum Need {
        /** It must be given. */
        REQUIRED,
        /** It may be left out: no value. */
        OPTIONAL,
        /** Left out: the value stays; given empty: it is cleared. */
        CHANGE,
        /** Left out: the value stays; it cannot be cleared. */
        CHANGE_NOT_CLEAR
    }

    /**
     * What is allowed.
     *
     * @param length of a text, at most; 0: no text
     * @param format of a text
     * @param constants of {@link ValueType#ENUM} and {@link ValueType#ENUM_SET}
     * @param range of a number; null: any
     */
    public record Limits(int length, Format format, List<String> constants, @Nullable Range range) {
        public Limits {
            constants = List.copyOf(constants);
        }
    }

    /**
     * Bounds of a number, inclusive.
     *
     * @param lowest smallest, as digits
     * @param highest greatest, as digits
     * @param decimals places behind the point
     */
    public record Range(String lowest, String highest, int decimals) {
        BigDecimal least() {
            return new BigDecimal(lowest);
        }

        BigDecimal most() {
            return new BigDecimal(highest);
        }
    }

    public boolean reference() {
        return type == ValueType.ID;
    }

    public Optional<Noun> targetNoun() {
        return Optional.ofNullable(target);
    }

    /** Bounds of a number. */
    Range range() {
        Range range = limits.range();
        if (range == null) {
            throw new IllegalStateException("The input " + name + " is no number");
        }
        return range;
    }

    /** The name in GraphQL and REST: {@code participantId} of a reference. */
    public String idName() {
        return reference() ? name + "Id" : name;
    }

    /** The name in files: {@code participantRef} of a reference. */
    public String refName() {
        return reference() ? name + "Ref" : name;
    }
}
