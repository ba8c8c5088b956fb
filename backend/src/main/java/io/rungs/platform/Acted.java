package io.rungs.platform;

import jakarta.servlet.ServletRequest;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// That the act which somebody asked for is done, where only what it shows is still to be read, or may be: should
/// that fail, nobody is told that nothing was changed.
public final class Acted {
    private static final String SAID = Acted.class.getName();
    private static final String DONE = "It was done, but cannot be shown at the moment: look before you send it again.";
    private static final String MAYBE = "It cannot be told whether it was done: look before you send it again.";

    private Acted() {}

    /// From now on, in the request that is being answered; nothing is done yet where what goes wrong with it takes
    /// the act back, see [IdempotencyKey].
    public static void done() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) return;
        RequestContextHolder.currentRequestAttributes().setAttribute(SAID, DONE, RequestAttributes.SCOPE_REQUEST);
    }

    /// Until it is known how a commit ends.
    static void maybe(boolean unknown) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null || DONE.equals(request.getAttribute(SAID, RequestAttributes.SCOPE_REQUEST))) return;
        if (unknown) request.setAttribute(SAID, MAYBE, RequestAttributes.SCOPE_REQUEST);
        else request.removeAttribute(SAID, RequestAttributes.SCOPE_REQUEST);
    }

    /// @param otherwise what is said where nothing was done
    static String orElse(ServletRequest request, String otherwise) {
        return request.getAttribute(SAID) instanceof String said ? said : otherwise;
    }
}
