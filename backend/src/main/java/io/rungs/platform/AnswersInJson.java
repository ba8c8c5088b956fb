package io.rungs.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Whoever takes no JSON is told so before anything is done for them: the framework would look at that only once
/// the answer is to be written.
@Configuration(proxyBeanMethods = false)
class AnswersInJson implements HandlerInterceptor, WebMvcConfigurer {
    private static final MediaType JSON = MediaType.APPLICATION_JSON;

    private final HeaderContentNegotiationStrategy taken = new HeaderContentNegotiationStrategy();

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
