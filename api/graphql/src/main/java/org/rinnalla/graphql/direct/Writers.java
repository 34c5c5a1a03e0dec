package org.rinnalla.graphql.direct;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.model.Attribute;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Relation;
import org.rinnalla.core.model.ValueType;
import org.rinnalla.core.read.ListQuery;
import org.rinnalla.core.read.Pick;
import org.rinnalla.core.read.Row;
import org.rinnalla.core.read.RowPage;
import org.rinnalla.core.read.Selection;
import org.rinnalla.core.text.Texts;
import org.rinnalla.graphql.direct.ConnectionWriter.Named;
import org.rinnalla.graphql.json.JsonOut;
import org.rinnalla.graphql.plan.Meaning;
import org.rinnalla.graphql.plan.Meanings;
import org.rinnalla.graphql.plan.Page;

/** Makes the writers of one selection in one language. What a field stands for is told by the model, as for the fetchers. */
final class Writers {
    private final Meanings meanings;
    private final Labels labels;

    Writers(Meanings meanings, Texts texts, Locale locale) {
        this.meanings = meanings;
        this.labels = new Labels(texts, locale);
    }

    /** @param selection what is fetched of the rows; null: nothing, as the caller may not see them */
    RowWriter row(Noun noun, List<Bound> fields, @Nullable Selection selection) {
        List<RowWriter.Field> all = new ArrayList<>();
        for (Bound field : fields) {
            all.add(field(noun, field, selection));
        }
        return new RowWriter(all);
    }

    ConnectionWriter connection(Noun noun, List<Bound> fields, @Nullable Selection selection) {
        List<Named<ConnectionWriter.Part>> parts = new ArrayList<>();
        for (Bound field : fields) {
            parts.add(new Named<>(field.key(), switch (field.name()) {
                case "nodes" -> ConnectionWriter.nodes(row(noun, field.fields(), selection));
                case "edges" -> ConnectionWriter.edges(edge(noun, field.fields(), selection));
                case "totalCount" -> (out, page) -> out.json().number((int) page.rows().total().orElse(0));
                case "pageInfo" -> pageInfo(field.fields());
                case "__typename" -> typename(noun.name() + "Connection");
                default -> throw new Uncovered(field.name());
            }));
        }
        return new ConnectionWriter(parts);
    }

    private List<Named<ConnectionWriter.EdgePart>> edge(Noun noun, List<Bound> fields, @Nullable Selection selection) {
        List<Named<ConnectionWriter.EdgePart>> parts = new ArrayList<>();
        for (Bound field : fields) {
            parts.add(new Named<>(field.key(), switch (field.name()) {
                case "node" -> {
                    RowWriter row = row(noun, field.fields(), selection);
                    yield (out, page, place) -> row.write(out, page.rows().rows().get(place));
                }
                case "cursor" -> ConnectionWriter.cursor();
                case "__typename" -> {
                    byte[] name = JsonOut.quoted(noun.name() + "Edge");
                    yield (out, page, place) -> out.json().raw(name);
                }
                default -> throw new Uncovered(field.name());
            }));
        }
        return parts;
    }

    private static ConnectionWriter.Part pageInfo(List<Bound> fields) {
        List<Named<ConnectionWriter.Part>> parts = new ArrayList<>();
        for (Bound field : fields) {
            parts.add(new Named<>(field.key(),
                    field.isTypename() ? typename("PageInfo") : ConnectionWriter.pageInfo(field.name())));
        }
        return new ConnectionWriter(parts)::write;
    }

    private static ConnectionWriter.Part typename(String type) {
        byte[] name = JsonOut.quoted(type);
        return (out, page) -> out.json().raw(name);
    }

    private RowWriter.Field field(Noun noun, Bound field, @Nullable Selection selection) {
        if (field.isTypename()) {
            byte[] name = JsonOut.quoted(noun.name());
            return new RowWriter.Field(field.key(), null, (out, row, value) -> out.json().raw(name));
        }
        return switch (meanings.of(noun, field.name())) {
            case Meaning.Id id -> new RowWriter.Field(field.key(), null, (out, row, value) -> out.id(row.noun(), row.id()));
            case Meaning.Plain plain -> new RowWriter.Field(field.key(), plain.key(), plain(plain.attribute(), field));
            case Meaning.Label label -> new RowWriter.Field(field.key(), label.key(), labels.of(noun, label.attribute(), field));
            case Meaning.Link link -> new RowWriter.Field(field.key(), field.key(), link(link.relation(), field, selection));
            case Meaning.PhaseLabel words -> new RowWriter.Field(field.key(), field.key(), Leaves.of(field.type()));
            case Meaning.Activity activity -> new RowWriter.Field(field.key(), field.key(), Leaves.of(field.type()));
            case Meaning.Wage wage -> new RowWriter.Field(field.key(), null, WageWriter.of(field.fields(), labels));
            case null, default -> throw new Uncovered(noun.name() + "." + field.name());
        };
    }

    private static ValueWriter plain(Attribute attribute, Bound field) {
        return attribute.type() == ValueType.STATEMENTS ? statements(field) : Leaves.of(field.type());
    }

    private ValueWriter link(Relation relation, Bound field, @Nullable Selection selection) {
        Noun target = relation.targetNoun();
        Optional<Pick> pick = selection == null
                ? Optional.empty()
                : selection.picks().stream().filter(one -> one.key().equals(field.key())).findFirst();
        return switch (pick.orElse(null)) {
            case Pick.Many many -> list(connection(target, field.fields(), many.query().selection()), many.query());
            case Pick.One one -> one(row(target, field.fields(), one.selection()));
            case Pick.AtDate at -> one(row(target, field.fields(), at.selection()));
            case null, default -> {
                // Not fetched: made all the same, to find out whether it could be written.
                if (relation.kind() == Relation.Kind.MANY) {
                    connection(target, field.fields(), null);
                } else {
                    row(target, field.fields(), null);
                }
                yield (out, row, value) -> out.none();
            }
        };
    }

    private static ValueWriter one(RowWriter writer) {
        return (out, row, value) -> {
            if (value instanceof Row found) {
                writer.write(out, found);
            } else {
                out.none();
            }
        };
    }

    private static ValueWriter list(ConnectionWriter writer, ListQuery query) {
        return (out, row, value) -> {
            RowPage rows = switch (value) {
                case RowPage page -> page;
                case Page page -> page.rows();
                case null, default -> RowPage.EMPTY;
            };
            writer.write(out, new ConnectionWriter.At(rows, query, row.id()));
        };
    }

    private static ValueWriter statements(Bound field) {
        List<RowWriter.Field> parts = new ArrayList<>();
        byte[][] names = new byte[field.fields().size()][];
        for (int i = 0; i < names.length; i++) {
            Bound part = field.fields().get(i);
            names[i] = JsonOut.name(part.key(), i == 0);
            ValueWriter leaf = Leaves.of(part.type());
            parts.add(new RowWriter.Field(part.name(), null, leaf));
        }
        return (out, row, value) -> {
            if (!(value instanceof Map<?, ?> given)) {
                if (graphql.schema.GraphQLTypeUtil.isNonNull(field.type())) {
                    throw new Uncovered("no statements");
                }
                out.none();
                return;
            }
            out.json().put('[');
            boolean first = true;
            for (Map.Entry<?, ?> each : given.entrySet()) {
                out.json().ascii(first ? "" : ",");
                first = false;
                for (int i = 0; i < names.length; i++) {
                    out.json().raw(names[i]);
                    switch (parts.get(i).name()) {
                        case "key" -> parts.get(i).writer().write(out, row, each.getKey());
                        case "value" -> parts.get(i).writer().write(out, row, each.getValue());
                        default -> out.json().raw(JsonOut.quoted("Statement"));
                    }
                }
                out.json().ascii(names.length == 0 ? "{}" : "}");
            }
            out.json().put(']');
        };
    }
}
