package org.rinnalla.core.model;

/** At what point of the way a rating is given. */
public enum RatingOccasion {
    START, UNDER_WAY, END
}
