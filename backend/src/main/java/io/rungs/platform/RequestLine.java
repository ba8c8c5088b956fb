package io.rungs.platform;

import org.apache.catalina.Lifecycle;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.SocketEvent;

/// Has what Tomcat would answer before any valve of its own refused as every other bad request line is: a question
/// about the server as a whole (`OPTIONS *`), and HTTP/0.9, which knows neither headers nor a status.
///
/// Such a request is given an address that is none. So it takes the way of those that came with one.
final class RequestLine implements Adapter {
    /// As bytes: what is a text already, is not decoded any more.
    private static final byte[] NO_ADDRESS = {'%'};

    private final Adapter inner;

    private RequestLine(Adapter inner) {
        this.inner = inner;
    }

    /// A connector brings its adapter when it is initialised.
    static void check(Connector connector) {
        connector.addLifecycleListener(event -> {
            var handler = connector.getProtocolHandler();
            if (event.getType().equals(Lifecycle.AFTER_INIT_EVENT))
                handler.setAdapter(new RequestLine(handler.getAdapter()));
        });
    }

    @Override
    public void service(Request request, Response response) throws Exception {
        if (isAboutTheServer(request) || isWithoutProtocol(request))
            request.requestURI().setBytes(NO_ADDRESS, 0, NO_ADDRESS.length);
        inner.service(request, response);
    }

    private static boolean isAboutTheServer(Request request) {
        return request.requestURI().equals("*");
    }

    private static boolean isWithoutProtocol(Request request) {
        return request.protocol().isNull() || request.protocol().toString().isEmpty();
    }

    @Override
    public boolean prepare(Request request, Response response) throws Exception {
        return inner.prepare(request, response);
    }

    @Override
    public boolean asyncDispatch(Request request, Response response, SocketEvent status) throws Exception {
        return inner.asyncDispatch(request, response, status);
    }

    @Override
    public void log(Request request, Response response, long time) {
        inner.log(request, response, time);
    }

    @Override
    public void checkRecycled(Request request, Response response) {
        inner.checkRecycled(request, response);
    }

    @Override
    public String getDomain() {
        return inner.getDomain();
    }
}
