package org.rinnalla.core.plugin;

/**
 * A plugin's part of the GraphQL schema.
 *
 * @param plugin whose it is
 * @param source SDL and resolvers
 */
public record InstalledSchema(InstalledPlugin plugin, SchemaSource source) {
    /** A problem at a line of the SDL. */
    public PluginProblem problem(PluginRule rule, int line, String message, String remedy) {
        return plugin.problem(rule, source.resource() + ":" + line, message, remedy);
    }
}
