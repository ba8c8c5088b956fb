package io.rungs.discussion.web;

import io.rungs.discussion.Comment;
import io.rungs.discussion.Thread;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/// Says where the thread or the comment stands that an act is answered with.
@ControllerAdvice(basePackageClasses = ThreadsController.class)
class ShownAt implements ResponseBodyAdvice<Object> {
    @Override
    public boolean supports(MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
        return answer.getParameterType() == Thread.class || answer.getParameterType() == Comment.class;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter answer,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body != null && request.getMethod() != HttpMethod.GET) {
            URI place = place(body);
            response.getHeaders().set(HttpHeaders.CONTENT_LOCATION, place.toString());
            if (isNew(response)) response.getHeaders().setLocation(place);
        }
        return body;
    }

    private static URI place(Object shown) {
        return URI.create(
                shown instanceof Thread thread
                        ? "/api/threads/" + thread.id()
                        : "/api/comments/" + ((Comment) shown).id());
    }

    private static boolean isNew(ServerHttpResponse response) {
        return response instanceof ServletServerHttpResponse it
                && it.getServletResponse().getStatus() == HttpStatus.CREATED.value();
    }
}
