package org.rinnalla.core.model;

/** How a talk was led. */
public enum ContactMethod {
    CONVERSATION, MOTIVATIONAL_INTERVIEWING
}
