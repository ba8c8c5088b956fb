package io.rungs.catalog.web;

import io.rungs.catalog.SkillMoved;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Leads from every address that a skill or a role had to the same place under the one that it has now.
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class FormerAddresses {
    private static final String SKILLS = "/skills/";
    private static final String ROLES = "/roles/";

    @ExceptionHandler
    ResponseEntity<Void> moved(SkillMoved moved, HttpServletRequest request) {
        return led(request, SKILLS, moved.skill().slug());
    }

    @ExceptionHandler
    ResponseEntity<Void> moved(RoleMoved moved, HttpServletRequest request) {
        return led(request, ROLES, moved.slug());
    }

    /// Not to be remembered without asking: it may come back to an address of its own.
    private static ResponseEntity<Void> led(HttpServletRequest request, String list, String slug) {
        boolean page = !request.getRequestURI().startsWith("/api/");
        return ResponseEntity.status(page ? HttpStatus.MOVED_PERMANENTLY : HttpStatus.PERMANENT_REDIRECT)
                .cacheControl(CacheControl.noCache())
                .location(URI.create(now(request, list, slug)))
                .build();
    }

    private static String now(HttpServletRequest request, String list, String slug) {
        String asked = request.getRequestURI();
        int from = asked.indexOf(list) + list.length();
        int to = asked.indexOf('/', from);
        String rest = to < 0 ? "" : asked.substring(to);
        String query = request.getQueryString();
        return asked.substring(0, from) + slug + rest + (query == null ? "" : "?" + query);
    }
}
