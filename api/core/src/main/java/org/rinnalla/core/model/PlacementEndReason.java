package org.rinnalla.core.model;

/** Why a placement ended. */
public enum PlacementEndReason {
    QUIT_BETTER_JOB, QUIT, LAID_OFF, DISMISSED, CONTRACT_END, HEALTH, OTHER
}
