package io.rungs.identity.model;

import io.rungs.identity.Trust;
import io.rungs.identity.Trusts;
import java.util.UUID;

/// Where trust is kept.
public interface KeptTrust extends Trusts {
    void keep(UUID account, Trust trust);
}
