package org.rinnalla.core.model;

/** What is arranged differently at a workplace. */
public enum AdaptationKind {
    HOURS, TASKS, PACE, BREAKS, SURROUNDINGS, EQUIPMENT, INSTRUCTIONS, PERSON, TRAVEL, OTHER
}
