package org.rinnalla.graphql.fetch;

/** A plugin did not give a field's value; the log has the reason. */
public final class PluginFieldFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String plugin;

    PluginFieldFailed(String plugin) {
        super("Plugin " + plugin + " did not answer", null, false, false);
        this.plugin = plugin;
    }

    public String plugin() {
        return plugin;
    }
}
