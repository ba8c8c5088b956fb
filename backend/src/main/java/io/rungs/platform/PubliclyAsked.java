package io.rungs.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/// A request as if it had come to the public address, from whom it really comes.
final class PubliclyAsked extends HttpServletRequestWrapper {
    private final PublicAddress address;
    private final String client;

    PubliclyAsked(HttpServletRequest request, PublicAddress address, String client) {
        super(request);
        this.address = address;
        this.client = client;
    }

    @Override
    public String getScheme() {
        return address.scheme();
    }

    @Override
    public boolean isSecure() {
        return address.isSecure();
    }

    @Override
    public String getServerName() {
        return address.host();
    }

    @Override
    public int getServerPort() {
        return address.port();
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer(address.origin()).append(getRequestURI());
    }

    @Override
    public String getRemoteAddr() {
        return client;
    }

    @Override
    public String getRemoteHost() {
        return client;
    }
}
