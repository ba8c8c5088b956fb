package io.rungs.platform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/// Keeps a body beyond all measure out of memory, also one that does not say how long it is.
@ControllerAdvice
class BodyLimit extends RequestBodyAdviceAdapter {
    /// Room for the largest proposal.
    private static final int LARGEST = 4 * 1024 * 1024;

    /// The body is larger than anything that Rungs takes.
    static final class TooLarge extends RuntimeException {}

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        if (message.getHeaders().getContentLength() > LARGEST) throw new TooLarge();
        return new Read(message.getHeaders(), new ByteArrayInputStream(read(message.getBody())));
    }

    /// @throws TooLarge
    static byte[] read(InputStream stream) throws IOException {
        byte[] body = stream.readNBytes(LARGEST + 1);
        if (body.length > LARGEST) throw new TooLarge();
        return body;
    }

    private record Read(HttpHeaders getHeaders, InputStream getBody) implements HttpInputMessage {}
}
