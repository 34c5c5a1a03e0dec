package org.rinnalla.core.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A name that no two plugins, and no two contributions of one plugin, may have in common. */
record Contributed(Kind kind, String id) {
    /** What it is a name of. */
    enum Kind {
        PROGRAMME, IDENTIFIER, CODE_TABLE, PROTECTION_GRADE, REPORT, FIGURE, WRITER, DEMO_SET, FIELD
    }

    static List<Contributed> of(Contributions contributions) {
        List<Contributed> all = new ArrayList<>();
        contributions.programmes().forEach(one -> all.add(new Contributed(Kind.PROGRAMME, one.id().value())));
        contributions.identifiers().forEach(one -> all.add(new Contributed(Kind.IDENTIFIER, one.type())));
        contributions.codeTables().forEach(one -> all.add(new Contributed(Kind.CODE_TABLE, one.id())));
        contributions.protectionGrades().forEach(one -> all.add(new Contributed(Kind.PROTECTION_GRADE, one.code())));
        contributions.reports().forEach(one -> all.add(new Contributed(Kind.REPORT, one.id())));
        contributions.figures().forEach(one -> all.add(new Contributed(Kind.FIGURE, one.id())));
        contributions.writers().forEach(one -> all.add(new Contributed(Kind.WRITER, one.mediaType())));
        contributions.demo().forEach(one -> all.add(new Contributed(Kind.DEMO_SET, one.key())));
        contributions.schema().ifPresent(
                schema -> schema.fields().forEach(one -> all.add(new Contributed(Kind.FIELD, one.type() + "." + one.field()))));
        contributions.data().forEach(
                one -> one.fields().forEach(field -> all.add(new Contributed(Kind.FIELD, one.noun() + "." + field.name()))));
        return all;
    }

    /** For people. */
    String place() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + id;
    }
}
