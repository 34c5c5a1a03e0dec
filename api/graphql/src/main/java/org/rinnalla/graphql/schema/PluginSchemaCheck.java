package org.rinnalla.graphql.schema;

import graphql.GraphQLError;
import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumTypeExtensionDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.language.TypeDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.errors.SchemaProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rinnalla.core.plugin.InstalledSchema;
import org.rinnalla.core.plugin.PluginProblem;
import org.rinnalla.core.plugin.PluginRule;
import org.rinnalla.core.plugin.SchemaCheck;

/** Tries the plugins' SDL against the house's and against each other's; says everything that is wrong, with plugin, file and line. */
public final class PluginSchemaCheck implements SchemaCheck {
    @Override
    public List<PluginProblem> check(List<InstalledSchema> extensions) {
        List<PluginProblem> problems = new ArrayList<>();
        Map<InstalledSchema, Document> documents = new LinkedHashMap<>();
        for (InstalledSchema extension : extensions) {
            switch (PluginSdl.read(extension)) {
                case PluginSdl.Reading.Sound(Document document) -> documents.put(extension, document);
                case PluginSdl.Reading.Broken(PluginProblem problem) -> problems.add(problem);
            }
        }
        documents.forEach((extension, document) -> one(extension, document, problems));
        problems.addAll(Clashes.find(documents));
        if (problems.isEmpty()) {
            documents.forEach((extension, document) -> together(extension, document, problems));
        }
        return problems;
    }

    private void one(InstalledSchema extension, Document document, List<PluginProblem> problems) {
        ExtensionRules rules = new ExtensionRules(extension, CoreSdl.shared(), ownTypes(document));
        for (Definition<?> definition : document.getDefinitions()) {
            switch (definition) {
                case ObjectTypeExtensionDefinition added -> rules.extension(added);
                case EnumTypeExtensionDefinition added -> rules.closed(added.getName(), added);
                case ObjectTypeDefinition own -> rules.ownType(own);
                case EnumTypeDefinition own -> rules.ownEnum(own);
                default -> rules.otherwise(definition);
            }
        }
        rules.contributions();
        problems.addAll(rules.problems());
    }

    private static List<String> ownTypes(Document document) {
        return document.getDefinitions().stream().filter(each -> each instanceof ObjectTypeDefinition || each instanceof EnumTypeDefinition)
                .filter(each -> !(each instanceof ObjectTypeExtensionDefinition) && !(each instanceof EnumTypeExtensionDefinition))
                .map(each -> ((TypeDefinition<?>) each).getName()).toList();
    }

    /** What no rule of ours has caught: the engine's own word on the plugin merged with the house. */
    private static void together(InstalledSchema extension, Document document, List<PluginProblem> problems) {
        try {
            TypeDefinitionRegistry all = CoreSdl.parse();
            all.merge(CoreSdl.registry(document));
            Composition.build(all, Map.of());
        } catch (SchemaProblem e) {
            for (GraphQLError error : e.getErrors()) {
                int line = error.getLocations() == null || error.getLocations().isEmpty() ? 1 : error.getLocations().getFirst().getLine();
                problems.add(extension.problem(PluginRule.SCHEMA_INVALID, Math.max(1, line), error.getMessage(),
                        "Mend the SDL so that it fits the schema of the house"));
            }
        } catch (RuntimeException e) {
            problems.add(extension.problem(PluginRule.SCHEMA_INVALID, 1, "The schema cannot be built with it: " + e.getMessage(),
                    "Mend the SDL so that it fits the schema of the house"));
        }
    }
}
