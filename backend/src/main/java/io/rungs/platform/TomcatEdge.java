package io.rungs.platform;

import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.apache.coyote.ContinueResponseTiming;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What Tomcat does by itself, as Rungs wants it.
@Component
class TomcatEdge implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private final RefusalPage pages;
    private final SecurityHeaders headers;
    private final JsonMapper json;

    TomcatEdge(RefusalPage pages, SecurityHeaders headers, JsonMapper json) {
        this.pages = pages;
        this.headers = headers;
        this.json = json;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(this::answerRefusals);
        factory.addConnectorCustomizers(
                TomcatEdge::askForBodiesLate, TomcatEdge::takeNothingBesideBodies, RequestLine::check);
    }

    /// The innermost of the valves that report errors is the one that answers.
    private void answerRefusals(Context context) {
        var host = (StandardHost) context.getParent();
        host.getPipeline().addValve(new TomcatRefusals(pages, headers, json));
        host.setErrorReportValveClass(TomcatRefusals.class.getName());
    }

    /// What may stand between the pieces of a body and behind it is read at once, however slowly it comes, and
    /// nobody sends it.
    private static void takeNothingBesideBodies(Connector connector) {
        if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
            http.setMaxExtensionSize(0);
            http.setMaxTrailerSize(0);
        }
    }

    /// Whoever asks before sending a body is told to send it only once somebody wants it.
    private static void askForBodiesLate(Connector connector) {
        if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http)
            http.setContinueResponseTiming(ContinueResponseTiming.ON_REQUEST_BODY_READ.toString());
    }
}
