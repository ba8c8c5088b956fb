package io.rungs.identity.web;

import io.rungs.identity.GrantKind;
import io.rungs.identity.Scope;
import io.rungs.kernel.Texts;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an admin sends to give a right, before it is checked.
record GrantForm(
        @Nullable UUID account,
        @Nullable GrantKind kind,
        @Nullable Scope scope,
        @Nullable String reason) {

    record Checked(UUID account, GrantKind kind, Scope scope, String reason) {}

    /// @throws io.rungs.kernel.Refusal.Invalid naming everything that is missing
    Checked check() {
        var texts = new Texts();
        String why = texts.required("reason", reason, AdminController.LONGEST_REASON);
        if (account == null) texts.error("account", "Say who is to get the right.");
        if (kind == null) texts.error("kind", "Say which right.");
        if (scope == null) texts.error("scope", "Say where the right holds.");
        texts.check();
        return new Checked(
                Objects.requireNonNull(account), Objects.requireNonNull(kind), Objects.requireNonNull(scope), why);
    }
}
