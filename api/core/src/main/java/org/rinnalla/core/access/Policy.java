package org.rinnalla.core.access;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rinnalla.core.model.Attribute;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.model.Relation;
import org.rinnalla.spi.Reach;
import org.rinnalla.spi.Role;

/** Who may see what: for each noun how far a role's rows reach, for each field which of these roles see it. Nothing stands: denied. */
public final class Policy {
    private final Map<String, Map<Role, Reach>> rows;
    private final Map<String, Set<Role>> fields;
    private final Map<String, Map<Role, Reach>> counts;
    /** The same by noun and field: this is asked for every field of every request. */
    private final Map<String, Map<String, Set<Role>>> shown = new HashMap<>();

    private Policy(Builder builder) {
        this.rows = builder.rows;
        this.fields = builder.fields;
        this.counts = builder.counts;
        fields.forEach((field, roles) -> shown.computeIfAbsent(field.substring(0, field.indexOf('.')), any -> new HashMap<>())
                .put(field.substring(field.indexOf('.') + 1), roles));
        List<String> missing = missing();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("Every field needs an access rule. Add to Rules: " + missing);
        }
    }

    /** The rules of the house. */
    public static Policy standard() {
        Builder builder = new Builder();
        Rules.declare(builder);
        return new Policy(builder);
    }

    /** How far the role's rows of a noun reach; empty: it sees none. */
    public Optional<Reach> rows(Role role, Noun noun) {
        return Optional.ofNullable(rows.getOrDefault(noun.name(), Map.of()).get(role));
    }

    /** How far the rows reach that the role may have counted, whether it sees them or not; empty: none. */
    public Optional<Reach> counts(Role role, Noun noun) {
        return Optional.ofNullable(counts.getOrDefault(noun.name(), Map.of()).get(role));
    }

    /** True when the role may see the field, or filter and order by it, on rows that it reaches. */
    public boolean mayShow(Role role, Noun noun, String field) {
        return rows(role, noun).isPresent() && shown.getOrDefault(noun.name(), Map.of()).getOrDefault(field, Set.of()).contains(role);
    }

    /** The roles that see a field, for the documentation of the schema. */
    public Set<Role> roles(Noun noun, String field) {
        return Set.copyOf(fields.getOrDefault(noun.name() + "." + field, Set.of()));
    }

    private List<String> missing() {
        Set<String> missing = new HashSet<>();
        for (Noun noun : Nouns.all()) {
            for (Attribute attribute : noun.attributes()) {
                if (attribute.shown() && !fields.containsKey(noun.name() + "." + attribute.name())) {
                    missing.add(noun.name() + "." + attribute.name());
                }
            }
            for (Relation relation : noun.relations()) {
                if (!fields.containsKey(noun.name() + "." + relation.name())) {
                    missing.add(noun.name() + "." + relation.name());
                }
            }
        }
        return missing.stream().sorted().toList();
    }

    /** Collects rules. */
    static final class Builder {
        private final Map<String, Map<Role, Reach>> rows = new LinkedHashMap<>();
        private final Map<String, Set<Role>> fields = new HashMap<>();
        private final Map<String, Map<Role, Reach>> counts = new LinkedHashMap<>();

        /** The roles may have the rows counted for figures of which each tells of many. */
        Builder counts(Noun noun, Reach reach, Role... roles) {
            for (Role role : roles) {
                counts.computeIfAbsent(noun.name(), name -> new LinkedHashMap<>()).put(role, reach);
            }
            return this;
        }

        Builder rows(Noun noun, Reach reach, Role... roles) {
            for (Role role : roles) {
                rows.computeIfAbsent(noun.name(), name -> new LinkedHashMap<>()).put(role, reach);
            }
            return this;
        }

        /** The fields are shown to the given roles. */
        Builder fields(Noun noun, Set<Role> roles, String... names) {
            for (String name : names) {
                fields.put(noun.name() + "." + name, roles);
            }
            return this;
        }

        /** A sheet's rows: what every sheet has, and these fields, are shown to all roles that reach them. */
        Builder sheet(Noun noun, String... names) {
            return others(noun, "id", "ref", "version", "createdAt", "updatedAt").others(noun, names);
        }

        /** Every field without a rule yet is shown to all roles that reach the noun's rows. */
        Builder others(Noun noun, String... names) {
            return fields(noun, rows.getOrDefault(noun.name(), Map.of()).keySet(), names);
        }
    }
}
