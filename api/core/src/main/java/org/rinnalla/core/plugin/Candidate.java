package org.rinnalla.core.plugin;

/** A plugin under verification, with the files that its contributions name. */
record Candidate(InstalledPlugin plugin, PluginResources resources) {
    Contributions contributions() {
        return plugin.contributions();
    }

    String country() {
        return plugin.descriptor().country();
    }
}
