package org.rinnalla.core.model;

/** What a part of a career profile is about. */
public enum CareerSection {
    STRENGTHS, INTERESTS, EVERYDAY_LIFE, EXPERIENCE, ECONOMIC_SITUATION, PREFERENCES, DISCLOSURE_WISH
}
