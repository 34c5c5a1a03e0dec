package org.rinnalla.core.model;

/** What a check-in was about. Coded only: nothing about the peer supporter's own health is kept. */
public enum CheckInTopic {
    TASKS, TASK_FRAME, TEAM, WORKLOAD, ADAPTATION, REFLECTION_TIME, TRAINING, OTHER
}
