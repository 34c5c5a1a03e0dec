package org.rinnalla.core.model;

/** Who wrote a rating down. */
public enum RatingSource {
    PARTICIPANT, STAFF
}
