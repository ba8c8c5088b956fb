package io.rungs.platform;

import io.rungs.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Takes every query parameter of the API at its word: one that there is not, one given twice, or an empty one
/// where a number is meant, is refused by its name in place of being passed over.
@Configuration(proxyBeanMethods = false)
class KnownParameters implements HandlerInterceptor, WebMvcConfigurer {
    private final Map<Method, Map<String, Class<?>>> declared = new ConcurrentHashMap<>();

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && request.getQueryString() != null) {
            var known = declared.computeIfAbsent(method.getMethod(), _ -> parameters(method));
            request.getParameterMap().forEach((name, values) -> check(name, values, known));
        }
        return true;
    }

    private static void check(String name, String[] values, Map<String, Class<?>> known) {
        Class<?> type = known.get(name);
        if (type == null) throw Refusal.invalid("unknown-parameter", name, "There is no parameter of this name here.");
        if (values.length > 1) throw Refusal.invalid("repeated-parameter", name, "Give this parameter once.");
        if (type != String.class && !StringUtils.hasText(values[0]))
            throw Refusal.invalid("wrong-type", name, "This value does not fit the parameter.");
    }

    private static Map<String, Class<?>> parameters(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .filter(it -> it.hasParameterAnnotation(RequestParam.class))
                .collect(Collectors.toMap(KnownParameters::name, MethodParameter::getParameterType));
    }

    private static String name(MethodParameter parameter) {
        String given = Objects.requireNonNull(parameter.getParameterAnnotation(RequestParam.class))
                .name();
        return given.isEmpty() ? String.valueOf(parameter.getParameterName()) : given;
    }
}
