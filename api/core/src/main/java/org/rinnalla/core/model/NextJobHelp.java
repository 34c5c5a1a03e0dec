package org.rinnalla.core.model;

/** What a participant answered to the offer of help with a next job. */
public enum NextJobHelp {
    ACCEPTED, LATER, DECLINED
}
