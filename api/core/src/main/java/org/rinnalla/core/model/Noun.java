package org.rinnalla.core.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A thing of the field: its name, what is told of it, and where it leads. */
public final class Noun {
    /** Arguments of every list, in GraphQL or REST. */
    private static final Set<String> RESERVED = Set.of("first", "after", "last", "before", "order", "total", "filter", "include", "on");

    /** The attribute of extendable nouns in which plugins' values stand. */
    public static final String PLUGIN_DATA = "pluginData";
    private final String name;
    private final String plural;
    private final int code;
    private final boolean sheet;
    private String parent = "";
    private String openBy = "";
    private String owner = "";
    private final Map<String, Attribute> attributes = new LinkedHashMap<>();
    private final Map<String, Relation> relations = new LinkedHashMap<>();

    Noun(String name, String plural, int code) {
        this(name, plural, code, false);
    }

    private Noun(String name, String plural, int code, boolean sheet) {
        this.name = name;
        this.plural = plural;
        this.code = code;
        this.sheet = sheet;
        add("id", ValueType.ID, true, Attribute.Use.FILTER);
    }

    /** A noun whose rows are kept as they are given, by commands that are data themselves: its key, its version, its time stamps. */
    static Noun sheet(String name, String plural, int code) {
        return new Noun(name, plural, code, true).has(ValueType.TEXT, Attribute.Use.FILTER, "ref").versioned();
    }

    /** True when its rows are written as data ({@code SheetCommand}), without an entity of their own. */
    public boolean isSheet() {
        return sheet;
    }

    /**
     * The relation by whose row it is decided whether a row lies inside a caller's units: {@code unit}, {@code participant}, or a parent
     * that knows. Empty text: rows belong to the whole tenant.
     */
    public String scopedBy() {
        if (!parent.isEmpty()) {
            return parent;
        }
        if (relations.containsKey("unit")) {
            return "unit";
        }
        return relations.containsKey("participant") ? "participant" : "";
    }

    /** The GraphQL type, such as {@code Participant}. */
    public String name() {
        return name;
    }

    /** The list in GraphQL and REST, such as {@code participants}; also the table's name in snake_case singular follows from the name. */
    public String plural() {
        return plural;
    }

    /** The number that stands for it inside opaque ids; never reused. */
    public int code() {
        return code;
    }

    public List<Attribute> attributes() {
        return List.copyOf(attributes.values());
    }

    public List<Relation> relations() {
        return List.copyOf(relations.values());
    }

    public Optional<Attribute> find(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    public Optional<Relation> findRelation(String relation) {
        return Optional.ofNullable(relations.get(relation));
    }

    /** An attribute that is known to exist. */
    public Attribute attribute(String attribute) {
        return find(attribute).orElseThrow(() -> new IllegalArgumentException(name + " has no attribute '" + attribute + "'"));
    }

    /** A relation that is known to exist. */
    public Relation relation(String relation) {
        return findRelation(relation).orElseThrow(() -> new IllegalArgumentException(name + " has no relation '" + relation + "'"));
    }

    /** True when its rows are about a participant: it has an attribute {@code participantId}, or is one. */
    public boolean concernsParticipant() {
        return name.equals("Participant") || attributes.containsKey("participantId");
    }

    @Override
    public String toString() {
        return name;
    }

    /** Rows lie inside a caller's units where this relation's row does. */
    Noun within(String relation) {
        parent = relation;
        return this;
    }

    /** Rows whose attribute is not true are seen by the staff member at the other end of the relation and by nobody else. */
    Noun sealed(String attribute, String relation) {
        openBy = attribute;
        owner = relation;
        return this;
    }

    /** The attribute that says that a row is no longer only its owner's; empty text: rows are never sealed. */
    public String openBy() {
        return openBy;
    }

    /** The relation to the staff member who sees a sealed row. */
    public String owner() {
        return owner;
    }

    /** Plugins may add fields whose values are kept with its rows. */
    Noun extendable() {
        return add(PLUGIN_DATA, ValueType.TEXT, false, Attribute.Use.INTERNAL);
    }

    public boolean isExtendable() {
        return attributes.containsKey(PLUGIN_DATA);
    }

    Noun add(String attribute, ValueType type, boolean required, Attribute.Use use) {
        return put(new Attribute(attribute, type, "", List.of(), required, use));
    }

    private Noun put(Attribute added) {
        boolean asked = added.use() == Attribute.Use.FILTER || added.use() == Attribute.Use.ORDER;
        if (asked && RESERVED.contains(added.name())) {
            throw new IllegalStateException(name + "." + added.name() + ": lists have an argument of this name, so nobody could filter by "
                    + "the attribute; call it otherwise, or only show it");
        }
        if (attributes.put(added.name(), added) != null) {
            throw new IllegalStateException(name + " has two attributes '" + added.name() + "'");
        }
        return this;
    }

    Noun needs(ValueType type, Attribute.Use use, String... names) {
        for (String each : names) {
            add(each, type, true, use);
        }
        return this;
    }

    Noun has(ValueType type, Attribute.Use use, String... names) {
        for (String each : names) {
            add(each, type, false, use);
        }
        return this;
    }

    Noun choice(String attribute, boolean required, Attribute.Use use, Class<? extends Enum<?>> constants) {
        return put(new Attribute(attribute, ValueType.ENUM, constants.getSimpleName(), names(constants), required, use));
    }

    /** Several constants of an enum; none is a value too. */
    Noun choices(String attribute, Attribute.Use use, Class<? extends Enum<?>> constants) {
        return put(new Attribute(attribute, ValueType.ENUM_SET, constants.getSimpleName(), names(constants), true, use));
    }

    private static List<String> names(Class<? extends Enum<?>> constants) {
        return Arrays.stream(constants.getEnumConstants()).map(Enum::name).toList();
    }

    /** Version and time stamps of a row that is changed under an optimistic lock. */
    Noun versioned() {
        return needs(ValueType.INTEGER, Attribute.Use.SHOW, "version").needs(ValueType.INSTANT, Attribute.Use.ORDER, "createdAt")
                .needs(ValueType.INSTANT, Attribute.Use.SHOW, "updatedAt");
    }

    Noun one(String relation, String target) {
        String key = relation + "Id";
        if (!attributes.containsKey(key)) {
            add(key, ValueType.ID, false, Attribute.Use.INTERNAL);
        }
        relations.put(relation, new Relation(relation, Relation.Kind.ONE, target, key, "id"));
        return this;
    }

    Noun many(String relation, String target, String foreignKey) {
        return link(relation, Relation.Kind.MANY, target, "id", foreignKey);
    }

    Noun link(String relation, Relation.Kind kind, String target, String localKey, String foreignKey) {
        relations.put(relation, new Relation(relation, kind, target, localKey, foreignKey));
        return this;
    }
}
