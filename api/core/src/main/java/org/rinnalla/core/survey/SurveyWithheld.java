package org.rinnalla.core.survey;

/** Why something of a survey's results is not told. */
public enum SurveyWithheld {
    /** Nothing is: fewer than five people answered. */
    TOO_FEW_ANSWERS,

    /** Nothing is: a unit is small, and there are too few others to hide it behind; who knows one of two would know the other. */
    SMALL_UNITS,

    /** All answers together are told, some units are not: the small ones, and others to hide them behind. */
    SOME_UNITS
}
