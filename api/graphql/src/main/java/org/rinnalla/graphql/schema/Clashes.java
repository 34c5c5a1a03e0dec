package org.rinnalla.graphql.schema;

import graphql.language.Document;
import graphql.language.NamedNode;
import graphql.language.Node;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.language.TypeDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rinnalla.core.plugin.InstalledSchema;
import org.rinnalla.core.plugin.PluginProblem;
import org.rinnalla.core.plugin.PluginRule;

/** The same type or field from two plugins; both are named, neither is preferred. */
final class Clashes {
    private Clashes() {}

    static List<PluginProblem> find(Map<InstalledSchema, Document> documents) {
        Map<String, List<Claim>> claims = new LinkedHashMap<>();
        documents.forEach((extension, document) -> document.getDefinitions().forEach(definition -> {
            if (definition instanceof ObjectTypeExtensionDefinition added) {
                added.getFieldDefinitions()
                        .forEach(field -> claim(claims, "field " + added.getName() + "." + field.getName(), extension, field));
            } else if (definition instanceof TypeDefinition<?> own) {
                claim(claims, "type " + ((NamedNode<?>) own).getName(), extension, own);
            }
        }));
        List<PluginProblem> problems = new ArrayList<>();
        claims.forEach((what, by) -> {
            for (Claim claim : by) {
                by.stream().filter(other -> !other.extension().equals(claim.extension())).findFirst()
                        .ifPresent(other -> problems.add(claim.extension().problem(PluginRule.SCHEMA_DUPLICATE, claim.line(),
                                "The " + what + " is added by plugin " + claim.extension().plugin().id() + " and by plugin "
                                        + other.extension().plugin().id(),
                                "Rename it in one of them, or install only one of them")));
            }
        });
        return problems;
    }

    private static void claim(Map<String, List<Claim>> claims, String what, InstalledSchema extension, Node<?> at) {
        claims.computeIfAbsent(what, any -> new ArrayList<>()).add(new Claim(extension, ExtensionRules.line(at)));
    }

    private record Claim(InstalledSchema extension, int line) {}
}
