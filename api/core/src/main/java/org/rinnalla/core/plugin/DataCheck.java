package org.rinnalla.core.plugin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.spi.DataExtension;
import org.rinnalla.spi.DataField;
import org.rinnalla.spi.DataMigration;
import org.rinnalla.spi.DataType;

/** Data are kept with nouns that can hold them, in fields that somebody sees and writes, and every earlier version can be migrated. */
final class DataCheck implements PluginCheck {
    private static final int FIELDS = 40;
    private static final int INDEXED_LENGTH = 190;

    @Override
    public List<PluginProblem> check(Candidate candidate) {
        List<PluginProblem> problems = new ArrayList<>();
        Set<String> nouns = new HashSet<>();
        for (DataExtension data : candidate.contributions().data()) {
            Found found = new Found(candidate, "data of " + data.noun(), problems);
            List<String> open = Nouns.all().stream().filter(Noun::isExtendable).map(Noun::name).toList();
            if (!open.contains(data.noun())) {
                found.add("data cannot be kept with '" + data.noun() + "'; nouns that hold data of plugins are " + open,
                        "Name one of these");
            }
            if (!nouns.add(data.noun())) {
                found.add("the plugin names this noun twice", "Put all fields of a noun into one DataExtension");
            }
            if (data.fields().isEmpty() || data.fields().size() > FIELDS) {
                found.add("it has " + data.fields().size() + " fields; 1–" + FIELDS + " are allowed", "Take the extension or fields out");
            }
            migrations(found, data);
            data.fields().forEach(field -> field(candidate, data, field, problems));
        }
        return problems;
    }

    private static void migrations(Found found, DataExtension data) {
        List<Integer> given = data.migrations().stream().map(DataMigration::from).sorted().toList();
        List<Integer> wanted = IntStream.range(1, data.version()).boxed().toList();
        if (!given.equals(wanted)) {
            found.add("version " + data.version() + " needs one migration from each of the versions " + wanted + "; there are ones from "
                    + given,
                    "Add what is missing to migrations(), or leave the version as it was: a new field that is not required needs "
                            + "no new version");
        }
    }

    private static void field(Candidate candidate, DataExtension data, DataField field, List<PluginProblem> problems) {
        Found found = new Found(candidate, "data field " + data.noun() + "." + field.name(), problems);
        String prefix = candidate.country().toLowerCase(Locale.ROOT);
        if (!field.name().startsWith(prefix)) {
            found.add("a field that a plugin adds begins with '" + prefix + "' and an upper-case letter",
                    "Rename it, such as " + prefix + field.name().substring(2));
        }
        if (Nouns.find(data.noun()).filter(noun -> noun.find(field.name()).isPresent() || noun.findRelation(field.name()).isPresent())
                .isPresent()) {
            found.add("the platform itself has a field of this name", "Rename it");
        }
        if (field.readers().isEmpty()) {
            found.add("no role may see it: a field without a policy is not let in", "Name at least one role in readers()");
        }
        if (field.writers().isEmpty()) {
            found.add("no role may give it, so that it would stay empty", "Name at least one role in writers()");
        }
        if (!field.readers().containsAll(field.writers())) {
            found.add("roles that may give it may not see it: they could not see what they change",
                    "Name every role of writers() in readers()");
        }
        switch (field.type()) {
            case DataType.Text(int length) when field.indexed() && length > INDEXED_LENGTH -> found.add("a text of " + length
                    + " characters cannot be indexed; " + INDEXED_LENGTH + " can", "Shorten it, or give it no index");
            case DataType.Code(String table) when candidate.contributions().codeTables().stream()
                    .noneMatch(one -> one.id().equals(table)) ->
                found.add("there is no code table " + table + " in this plugin; there are "
                        + candidate.contributions().codeTables().stream().map(one -> one.id()).toList(), "Name one of its own tables");
            default -> {
            }
        }
    }

    private record Found(Candidate candidate, String place, List<PluginProblem> problems) {
        void add(String message, String remedy) {
            problems.add(candidate.plugin().problem(PluginRule.DATA, place, message, remedy));
        }
    }
}
