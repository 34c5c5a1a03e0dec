package org.rinnalla.core.model;

/** What a supervision was about. Coded only: nothing about the peer supporter's own health is kept. */
public enum SupervisionTopic {
    BOUNDARIES, ROLE, OWN_EXPERIENCE_AS_TOOL, RECOVERY, TEAM, STIGMA, EMPOWERMENT, OTHER
}
