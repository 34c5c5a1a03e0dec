package org.rinnalla.core.plugin;

import java.util.Locale;

/** Everything that a plugin can be refused for. */
public enum PluginRule {
    DIRECTORY_UNREADABLE, DIRECTORY_EMPTY, JAR_UNREADABLE, JAR_TOO_LARGE, JAR_ENTRY_NAME, JAR_CARRIES_PLATFORM, JAR_CLASS_VERSION, JAR_CLASS_PATH, SERVICE_LINE, SERVICE_CLASS,
    // who vouches for it
    SIGNATURE_MISSING, SIGNATURE_STRANGER, SIGNATURE_EXPIRED, SIGNATURE_BROKEN,
    // what it says of itself
    DESCRIPTOR_UNREADABLE, SPI_VERSION, PLUGIN_ID_TWICE,
    // what it contributes
    CONTRIBUTION_UNREADABLE, CONTRIBUTION_LIMIT, ID_TWICE, ID_PREFIX, ID_FORM, PROGRAMME_RULES, ZERO_EXCLUSION, CODE_TABLE, PROTECTION_GRADE, REPORT, MEDIA_TYPE, DEMO_SET,
    // its texts
    BUNDLE_MISSING, BUNDLE_TOO_LARGE, BUNDLE_UNREADABLE, BUNDLE_KEY_TWICE, BUNDLE_PATTERN, TEXT_MISSING,
    // its part of the GraphQL schema
    SCHEMA_UNREADABLE, SCHEMA_TOO_LARGE, SCHEMA_SYNTAX, SCHEMA_NAME, SCHEMA_CLOSED_TYPE, SCHEMA_DUPLICATE, SCHEMA_RESOLVER, SCHEMA_POLICY, SCHEMA_INVALID;

    /** Its name for people and machines, such as {@code spi-version}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
