package org.rinnalla.core.read;

import org.rinnalla.core.audit.AuditEntry;

/** A row for an answer, and the trace that must be durable before it leaves. */
public record Shown(Row row, AuditEntry trace) {}
