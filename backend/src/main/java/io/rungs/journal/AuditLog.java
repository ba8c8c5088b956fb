package io.rungs.journal;

/// Where privileged acts leave their trace.
public interface AuditLog {
    /// Writes the entry in the caller's transaction, with the time and the request's id.
    void record(AuditEntry entry);
}
