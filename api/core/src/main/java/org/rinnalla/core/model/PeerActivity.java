package org.rinnalla.core.model;

/** What a peer supporter's post belongs to. */
public enum PeerActivity {
    HOUSING_FIRST, DAY_ACTIVITY, IPS
}
