package io.rungs.catalog.web;

import io.rungs.catalog.Slugs;
import io.rungs.catalog.TaxonomyKind;
import io.rungs.catalog.usecase.ReadTaxonomy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Leads whoever asks for what stands in a domain, in a group or of a role by an address that it had once to the
/// same list by the one that it has now, however many of them are old: in one hop.
@Configuration(proxyBeanMethods = false)
class FormerFilters implements HandlerInterceptor, WebMvcConfigurer {
    private static final String[] PAGES = {"/skills", "/checks", "/queue"};
    private static final String[] LISTS = {"/api/catalog", "/api/catalog/checks", "/api/skills", "/api/proposals"};

    private final ReadTaxonomy read;

    FormerFilters(ReadTaxonomy read) {
        this.read = read;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns(PAGES).addPathPatterns(LISTS);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!HttpMethod.GET.matches(request.getMethod()) || request.getQueryString() == null) return true;
        var asked = asked(request);
        var moved = asked.isEmpty() ? asked : read.moved(asked);
        if (moved.isEmpty()) return true;
        String now = now(request.getQueryString(), moved);
        // A name that is escaped is found by whoever asks for it, and not here: nothing leads to where it stands.
        if (now.equals(request.getQueryString())) return true;
        boolean page = !request.getRequestURI().startsWith("/api/");
        response.setStatus((page ? HttpStatus.MOVED_PERMANENTLY : HttpStatus.PERMANENT_REDIRECT).value());
        // Not to be remembered without asking: an entry may come back to an address of its own.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setHeader(HttpHeaders.LOCATION, request.getRequestURI() + "?" + now);
        return false;
    }

    private static Map<TaxonomyKind, String> asked(HttpServletRequest request) {
        Map<TaxonomyKind, String> asked = new EnumMap<>(TaxonomyKind.class);
        for (TaxonomyKind kind : TaxonomyKind.values()) {
            if (!kind.addressed()) continue;
            String slug = request.getParameter(kind.label());
            if (slug != null && Slugs.wellFormed(slug)) asked.put(kind, slug);
        }
        return asked;
    }

    private static String now(String query, Map<TaxonomyKind, String> moved) {
        return Arrays.stream(query.split("&")).map(it -> part(it, moved)).collect(Collectors.joining("&"));
    }

    private static String part(String part, Map<TaxonomyKind, String> moved) {
        for (var each : moved.entrySet())
            if (part.startsWith(each.getKey().label() + "="))
                return each.getKey().label() + "=" + each.getValue();
        return part;
    }
}
