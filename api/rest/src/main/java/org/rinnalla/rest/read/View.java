package org.rinnalla.rest.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.rinnalla.core.RequestContext;
import org.rinnalla.core.UserError;
import org.rinnalla.core.crypto.Ids;
import org.rinnalla.core.model.Attribute;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Relation;
import org.rinnalla.core.model.ValueType;
import org.rinnalla.core.read.Pick;
import org.rinnalla.core.read.ReadService;
import org.rinnalla.core.read.Row;
import org.rinnalla.core.read.Selection;
import org.rinnalla.rest.json.JsonOut;

/**
 * What one caller is shown of a noun's rows: plain values under their names, the other end of a to-one relation as {@code xId}. What the
 * caller's role may not see is not asked for and not there; what has no value is {@code null}.
 *
 * @param noun whose rows
 * @param fields in the model's order
 */
public record View(Noun noun, List<Field> fields) {
    /** A property. */
    sealed interface Field {
        String name();

        Pick pick();
    }

    record Plain(String name, Pick pick) implements Field {}

    record Link(String name, Pick pick, Noun target) implements Field {}

    record Inner(String name, Pick pick, View view) implements Field {}

    /** A field of a plugin; these stand together under {@link #EXTENSIONS}. */
    record Extended(String name, Pick pick) implements Field {}

    /** The property under which fields of plugins stand. */
    public static final String EXTENSIONS = "extensions";

    public View {
        fields = List.copyOf(fields);
    }

    /** Plain values and links. */
    public static View of(RequestContext context, ReadService reads, Noun noun) {
        List<Field> fields = new ArrayList<>();
        for (Attribute attribute : noun.attributes()) {
            Pick pick = new Pick.Plain(attribute.name(), attribute);
            if (attribute.shown()) {
                if (reads.mayShow(context, noun, attribute.name())) {
                    fields.add(attribute.type() == ValueType.ID
                            ? new Link(attribute.name(), pick, noun)
                            : new Plain(attribute.name(), pick));
                }
            } else {
                Names.relation(noun, attribute)
                        .filter(one -> reads.mayShow(context, noun, one.name()) && reads.mayShow(context, one.targetNoun(), "id"))
                        .ifPresent(one -> fields.add(new Link(attribute.name(), pick, one.targetNoun())));
            }
        }
        reads.extensions(context, noun).forEach(field -> fields.add(new Extended(field.name(), field.pick(field.name()))));
        return new View(noun, fields);
    }

    /** Also the rows at the other end of these to-one relations, as far as the caller may see them. */
    View including(RequestContext context, ReadService reads, Set<String> relations) {
        List<Field> more = new ArrayList<>(fields);
        for (String name : relations) {
            Relation relation = noun.relation(name);
            if (reads.mayShow(context, noun, name)) {
                View inner = of(context, reads, relation.targetNoun());
                more.add(new Inner(name, new Pick.One(name, relation, inner.selection()), inner));
            }
        }
        return new View(noun, more);
    }

    /** Also what held on a day, such as {@code phaseAt}. */
    View on(RequestContext context, ReadService reads, Optional<LocalDate> day) {
        List<Field> more = new ArrayList<>(fields);
        for (Relation relation : noun.relations()) {
            if (day.isPresent() && relation.kind() == Relation.Kind.AT_DATE && reads.mayShow(context, noun, relation.name())) {
                View inner = of(context, reads, relation.targetNoun());
                more.add(new Inner(relation.name(), new Pick.AtDate(relation.name(), relation, day.get(), inner.selection()), inner));
            }
        }
        return new View(noun, more);
    }

    public Selection selection() {
        return new Selection(noun, fields.stream().map(Field::pick).toList());
    }

    /** Writes a row as a JSON object. */
    public void write(JsonOut json, Row row, Ids ids, int tenant) {
        write(json, row, ids, tenant, List.of());
    }

    /** Writes a row with what is to be minded of it. */
    void write(JsonOut json, Row row, Ids ids, int tenant, List<UserError> warnings) {
        json.object();
        List<Extended> extended = new ArrayList<>();
        for (Field field : fields) {
            if (field instanceof Extended one) {
                extended.add(one);
                continue;
            }
            Object value = row.value(field.name());
            json.name(field.name());
            switch (field) {
                case Plain plain -> json.value(value);
                case Link link -> json.value(value instanceof Long id ? ids.encode(link.target(), tenant, id) : null);
                case Inner inner -> {
                    if (value instanceof Row other) {
                        inner.view().write(json, other, ids, tenant);
                    } else {
                        json.value(null);
                    }
                }
                case Extended one -> throw new IllegalStateException("Fields of plugins stand together");
            }
        }
        if (!extended.isEmpty()) {
            json.name(EXTENSIONS).object();
            extended.forEach(one -> json.name(one.name()).value(row.value(one.name())));
            json.endObject();
        }
        if (!warnings.isEmpty()) {
            json.name("warnings").list();
            warnings.forEach(warning -> json.object().put("code", warning.code()).put("field", warning.field())
                    .put("message", warning.message()).put("rule", warning.rule()).endObject());
            json.endList();
        }
        json.endObject();
    }
}
