package io.rungs.platform.limits;

import io.rungs.platform.FormRequest;
import io.rungs.platform.ReadRequest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/// Reads forms as every other body is read, before anybody asks for a field of one: a form that is cut short, or
/// that ends in what nobody sends, is refused as such a body is.
@Component
@Order(ReadForms.KNOWING_THE_SENDER)
class ReadForms extends OncePerRequestFilter {
    /// Right behind what tells whose address it is.
    static final int KNOWING_THE_SENDER = Ordered.HIGHEST_PRECEDENCE + 11;

    private final Bodies bodies;
    private final int largest;

    ReadForms(Bodies bodies, @Value("${server.tomcat.max-http-form-post-size}") DataSize largest) {
        this.bodies = bodies;
        this.largest = Math.toIntExact(largest.toBytes());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isForm(request)) {
            chain.doFilter(request, response);
            return;
        }
        bodies.read(request, response, largest, (read, answer) -> chain.doFilter(form(request, read), answer));
    }

    private static FormRequest form(HttpServletRequest request, ServletRequest read) throws IOException {
        return new FormRequest(request, read.getInputStream().readAllBytes());
    }

    private static boolean isForm(HttpServletRequest request) {
        return request.getMethod().equals("POST") && ReadRequest.hasBody(request) && isForm(request.getContentType());
    }

    private static boolean isForm(@Nullable String type) {
        return type != null
                && MediaType.APPLICATION_FORM_URLENCODED.equalsTypeAndSubtype(MediaType.parseMediaType(type));
    }
}
