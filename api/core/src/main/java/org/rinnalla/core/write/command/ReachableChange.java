package org.rinnalla.core.write.command;

/**
 * Changes to how somebody is reached.
 *
 * @param phone as dialled
 * @param email address
 */
public record ReachableChange(Change<String> phone, Change<String> email) {}
