package org.rinnalla.graphql.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import org.rinnalla.core.data.KeptField;
import org.rinnalla.core.model.Attribute;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Relation;
import org.rinnalla.core.model.ValueType;
import org.rinnalla.core.plugin.InstalledPlugin;
import org.rinnalla.spi.FieldContribution;

/** What a field of a noun's type stands for: told once from the model, used by the look-ahead and by the fetchers alike. */
public sealed interface Meaning {
    /** The opaque id. */
    record Id() implements Meaning {}

    /** A plain value; shown as it is. */
    record Plain(Attribute attribute) implements Meaning {
        /** GraphQL names hold no full stop, so this never meets a result key. */
        public String key() {
            return "." + attribute.name();
        }
    }

    /** The name of an enum's value. */
    record Label(Attribute attribute) implements Meaning {
        public String key() {
            return "." + attribute.name();
        }
    }

    /** A row, a list, or the row of a history at a date. */
    record Link(Relation relation) implements Meaning {}

    /** The object of wage amount, currency and period. */
    record Wage() implements Meaning {}

    /** The programme's own word for a phase. */
    record PhaseLabel() implements Meaning {}

    /** The main activity at a date, as constant or as text. */
    record Activity(boolean text) implements Meaning {}

    /** The rules of a programme's definition. */
    record Rules() implements Meaning {}

    /** A field of a plugin. */
    record Contributed(InstalledPlugin plugin, FieldContribution field) implements Meaning {}

    /** A field of a plugin whose values are kept with the rows. */
    record Kept(KeptField field) implements Meaning {
        public String key() {
            return "." + field.name();
        }
    }

    /** The fields of a noun's type by name, those of plugins left out. */
    static Map<String, Meaning> of(Noun noun) {
        Map<String, Meaning> fields = new LinkedHashMap<>();
        for (Attribute attribute : noun.attributes()) {
            if (!attribute.shown() || attribute.name().startsWith("wage")) {
                continue;
            }
            fields.put(attribute.name(), attribute.type() == ValueType.ID ? new Id() : new Plain(attribute));
            if (attribute.type() == ValueType.ENUM) {
                fields.put(attribute.name() + "Label", new Label(attribute));
            } else if (attribute.type() == ValueType.ENUM_SET) {
                fields.put(attribute.name() + "Labels", new Label(attribute));
            }
        }
        for (Relation relation : noun.relations()) {
            fields.put(relation.name(), new Link(relation));
        }
        if (noun.find("wageAmount").isPresent()) {
            fields.put("wage", new Wage());
        }
        switch (noun.name()) {
            case "Enrolment" -> {
                fields.put("phaseLabel", new PhaseLabel());
                fields.put("mainActivity", new Activity(false));
                fields.put("mainActivityLabel", new Activity(true));
            }
            case "EnrolmentPhase" -> fields.put("phaseLabel", new PhaseLabel());
            case "Programme" -> fields.put("rules", new Rules());
            default -> {
            }
        }
        return fields;
    }
}
