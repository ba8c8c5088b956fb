package io.rungs.platform;

import jakarta.servlet.ServletRequest;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// That the act which somebody asked for is done, where only what it shows is still to be read: should that fail,
/// nobody is told that nothing was changed.
public final class Acted {
    private static final String DONE = Acted.class.getName();

    private Acted() {}

    /// From now on, in the request that is being answered; nothing is done yet where what goes wrong with it takes
    /// the act back, see [IdempotencyKey].
    public static void done() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) return;
        RequestContextHolder.currentRequestAttributes().setAttribute(DONE, true, RequestAttributes.SCOPE_REQUEST);
    }

    static boolean in(ServletRequest request) {
        return request.getAttribute(DONE) != null;
    }
}
