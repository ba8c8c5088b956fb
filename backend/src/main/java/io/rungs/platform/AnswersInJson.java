package io.rungs.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Whoever takes no JSON is told so before anything is done for them: the framework would look at that only once
/// the answer is to be written.
///
/// JSON is one thing, written in UTF-8, and so are pages: what else is said of a type that is taken, as a charset,
/// is not looked at. A charset has no meaning with JSON, and all who read it read UTF-8.
@Configuration(proxyBeanMethods = false)
class AnswersInJson implements HandlerInterceptor, WebMvcConfigurer {
    private static final MediaType JSON = MediaType.APPLICATION_JSON;

    private static final ContentNegotiationStrategy HEADER = new HeaderContentNegotiationStrategy();
    private static final String QUALITY = "q";

    private final ContentNegotiationStrategy taken = request -> HEADER.resolveMediaTypes(request).stream()
            .map(AnswersInJson::plain)
            .distinct()
            .toList();

    private static MediaType plain(MediaType type) {
        String quality = type.getParameter(QUALITY);
        return new MediaType(type, quality == null ? Map.of() : Map.of(QUALITY, quality));
    }

    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
        configurer.strategies(List.of(taken));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeNotAcceptableException {
        boolean saysItself = request.getAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE) != null;
        if (saysItself || !(handler instanceof HandlerMethod)) return true;
        if (taken.resolveMediaTypes(new ServletWebRequest(request)).stream().noneMatch(JSON::isCompatibleWith))
            throw new HttpMediaTypeNotAcceptableException(List.of(JSON));
        request.setAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE, Set.of(JSON));
        return true;
    }
}
