package org.rinnalla.core.model;

/** To what kind of service somebody is handed over. */
public enum HandOverService {
    HOUSING_SUPPORT, HOME_CARE, HEALTH_CARE, SOCIAL_SERVICES, EMPLOYMENT_SUPPORT, DAY_ACTIVITY, OTHER
}
