package io.rungs.exchange.usecase;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads a file once more as it was read before, and says what it would bring about by now.
@Component
public class RenewReport {
    private final ReadAnew anew;

    RenewReport(ReadAnew anew) {
        this.anew = anew;
    }

    /// @throws io.rungs.kernel.Refusal.NotFound `unknown-import`
    /// @throws io.rungs.kernel.Refusal.Conflict `import-decided`
    /// @throws io.rungs.kernel.Refusal.Invalid `unreadable-file`
    @Transactional
    public void renew(UUID account, UUID id) {
        anew.read(account, id, (file, names) -> file.said());
    }
}
