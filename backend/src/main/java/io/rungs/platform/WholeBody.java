package io.rungs.platform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.Arrays;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/// Hands on only bodies that are UTF-8 as it is meant: the JSON reader would guess other encodings, and take a
/// character that is written in more bytes than it needs.
@ControllerAdvice
class WholeBody extends RequestBodyAdviceAdapter {
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

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
        byte[] body = message.getBody().readAllBytes();
        if (!Percent.isText(body) || startsWithMark(body))
            throw new HttpMessageNotReadableException("The body is not UTF-8", message);
        return new Read(message.getHeaders(), new ByteArrayInputStream(body));
    }

    private static boolean startsWithMark(byte[] body) {
        return body.length >= MARK.length && Arrays.equals(body, 0, MARK.length, MARK, 0, MARK.length);
    }

    private record Read(HttpHeaders getHeaders, InputStream getBody) implements HttpInputMessage {}
}
