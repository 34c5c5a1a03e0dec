package org.rinnalla.graphql.fetch;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.model.Attribute;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.model.ValueType;
import org.rinnalla.core.read.Row;
import org.rinnalla.core.text.Texts;
import org.rinnalla.graphql.plan.Meaning;
import org.rinnalla.graphql.schema.Light;
import org.rinnalla.spi.ProgrammeId;
import org.rinnalla.spi.TextKey;

/** Fetchers of the nouns' types: they look up what the look-ahead had fetched, and nothing else. */
final class RowFields {
    private final Services services;

    RowFields(Services services) {
        this.services = services;
    }

    void addTo(Fetchers fetchers) {
        for (Noun noun : Nouns.all()) {
            services.planning().meanings().of(noun).forEach((field, meaning) -> fetchers.put(noun.name(), field, of(noun, meaning)));
        }
        fetchers.value("Wage", "amount", Wage.class, Wage::amount);
        fetchers.value("Wage", "currency", Wage.class, Wage::currency);
        fetchers.value("Wage", "period", Wage.class, Wage::period);
        fetchers.put("Wage", "periodLabel", environment -> label(Asked.locale(environment), "WagePeriod",
                Objects.requireNonNull(environment.<Wage>getSource()).period()));
        fetchers.value("Statement", "key", Statement.class, Statement::key);
        fetchers.value("Statement", "value", Statement.class, Statement::value);
    }

    private DataFetcher<?> of(Noun noun, Meaning meaning) {
        return switch (meaning) {
            case Meaning.Id id -> light((row, environment) -> services.planning().ids().encode(row.noun(),
                    Asked.context(environment.get()).actor().tenantId(), row.id()));
            case Meaning.Plain plain -> plain(plain.attribute(), plain.key());
            case Meaning.Label label -> label(noun, label);
            case Meaning.Link link -> light((row, environment) -> row.value(Asked.key(environment.get())));
            case Meaning.PhaseLabel words -> light((row, environment) -> row.value(Asked.key(environment.get())));
            case Meaning.Activity activity -> light((row, environment) -> row.value(Asked.key(environment.get())));
            case Meaning.Wage wage -> light((row, environment) -> wage(row));
            case Meaning.Rules rules -> light((row, environment) -> row.find(".definition", String.class).map(ProgrammeId::new)
                    .flatMap(services.catalogue()::programme).orElse(null));
            case Meaning.Kept kept -> light((row, environment) -> row.value(kept.key()));
            case Meaning.Contributed contributed -> new ContributedField(contributed, services, noun);
        };
    }

    private static DataFetcher<?> plain(Attribute attribute, String key) {
        if (attribute.type() == ValueType.STATEMENTS) {
            return light((row, environment) -> row.value(key) instanceof Map<?, ?> given
                    ? given.entrySet().stream().map(each -> new Statement(each.getKey(), each.getValue())).toList()
                    : null);
        }
        return light((row, environment) -> row.value(key));
    }

    private DataFetcher<?> label(Noun noun, Meaning.Label label) {
        String type = EnumNames.of(noun, label.attribute());
        return light((row, environment) -> switch (row.value(label.key())) {
            case null -> null;
            case List<?> constants -> {
                List<String> labels = new ArrayList<>();
                Locale locale = Asked.locale(environment.get());
                constants.forEach(constant -> labels.add(label(locale, type, constant.toString())));
                yield labels;
            }
            case Object constant -> label(Asked.locale(environment.get()), type, constant.toString());
        });
    }

    private String label(Locale locale, String type, String constant) {
        Texts texts = services.catalogue().texts();
        return texts.text(locale, TextKey.of("enum." + type + "." + constant));
    }

    private static @Nullable Wage wage(Row row) {
        Object amount = row.value(".wageAmount");
        Object currency = row.value(".wageCurrency");
        Object period = row.value(".wagePeriod");
        return amount == null || currency == null || period == null ? null : new Wage(amount, currency.toString(), period.toString());
    }

    private static Light light(FromRow from) {
        return (source, environment) -> from.get((Row) source, environment);
    }

    @FunctionalInterface
    private interface FromRow {
        @Nullable
        Object get(Row row, java.util.function.Supplier<DataFetchingEnvironment> environment);
    }

    private record Statement(Object key, Object value) {}

    private record Wage(Object amount, String currency, String period) {}
}
