package io.rungs.platform;

import io.rungs.kernel.Refusal;
import io.rungs.kernel.Written;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Takes what stands in the addresses of the API at its word: a parameter that there is not or that is given twice,
/// and a value that the framework would read as something that it is not, as `+1` or `0x1` as a number, is refused
/// by its name.
@Configuration(proxyBeanMethods = false)
class KnownParameters implements HandlerInterceptor, WebMvcConfigurer {
    private static final Set<String> TRUTHS = Set.of("true", "false");

    private final Map<Method, Map<String, Class<?>>> asked = new ConcurrentHashMap<>();
    private final Map<Method, Map<String, Class<?>>> inPath = new ConcurrentHashMap<>();

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) return true;
        var path = inPath.computeIfAbsent(method.getMethod(), _ -> parameters(method, KnownParameters::pathName));
        variables(request).forEach((name, value) -> check(name, value, path.getOrDefault(name, String.class)));
        if (request.getQueryString() == null) return true;
        var known = asked.computeIfAbsent(method.getMethod(), _ -> parameters(method, KnownParameters::queryName));
        request.getParameterMap().forEach((name, values) -> check(name, values, known));
        return true;
    }

    private static void check(String name, String[] values, Map<String, Class<?>> known) {
        Class<?> type = known.get(name);
        if (type == null) throw Refusal.invalid("unknown-parameter", name, "There is no parameter of this name here.");
        if (values.length > 1) throw Refusal.invalid("repeated-parameter", name, "Give this parameter once.");
        check(name, values[0], type);
    }

    private static void check(String name, String value, Class<?> type) {
        if (!isWritten(value, type))
            throw Refusal.invalid("wrong-type", name, "This value does not fit the parameter.");
    }

    private static boolean isWritten(String value, Class<?> declared) {
        Class<?> type = ClassUtils.resolvePrimitiveIfNecessary(declared);
        if (type == String.class) return true;
        if (type == UUID.class) return Written.isId(value);
        if (type == Boolean.class) return TRUTHS.contains(value);
        if (Number.class.isAssignableFrom(type)) return Written.isNumber(value);
        return !value.isEmpty() && value.equals(value.strip());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> variables(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> it
                ? (Map<String, String>) it
                : Map.of();
    }

    /// @param name of a parameter, if it is of the kind that is looked for
    private static Map<String, Class<?>> parameters(
            HandlerMethod method, Function<MethodParameter, @Nullable String> name) {
        Map<String, Class<?>> parameters = new HashMap<>();
        for (var parameter : method.getMethodParameters()) {
            String named = name.apply(parameter);
            if (named != null) parameters.put(named, parameter.getParameterType());
        }
        return parameters;
    }

    private static @Nullable String queryName(MethodParameter parameter) {
        var query = parameter.getParameterAnnotation(RequestParam.class);
        return query == null ? null : named(query.name(), parameter);
    }

    private static @Nullable String pathName(MethodParameter parameter) {
        var path = parameter.getParameterAnnotation(PathVariable.class);
        return path == null ? null : named(path.name(), parameter);
    }

    private static String named(String given, MethodParameter parameter) {
        return given.isEmpty() ? String.valueOf(parameter.getParameterName()) : given;
    }
}
