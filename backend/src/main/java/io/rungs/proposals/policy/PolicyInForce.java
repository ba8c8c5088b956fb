package io.rungs.proposals.policy;

import io.rungs.catalog.Heads;
import io.rungs.catalog.SkillRef;
import io.rungs.catalog.Slugs;
import io.rungs.identity.Scope;
import io.rungs.proposals.policy.Policy.Scoped;
import io.rungs.proposals.policy.PolicySettings.Written;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// The policy that is judged by: the settings' rules, and where they say nothing those that Rungs comes with.
///
/// Settings name scopes by slugs. One that there is not is warned about when Rungs is ready; its rule holds as
/// soon as there is one of that name. What a slug has named once it names until that is merged into another: it is
/// asked anew now and then, on no act's time.
@Component
class PolicyInForce {
    private static final Logger LOG = LoggerFactory.getLogger(PolicyInForce.class);

    private final List<Written> written;
    private final Slugs slugs;
    private final Heads heads;
    private final Map<String, Scope> known = new ConcurrentHashMap<>(Map.of("site", Scope.SITE));

    PolicyInForce(Environment settings, Slugs slugs, Heads heads) {
        this.written = PolicySettings.read(settings);
        this.slugs = slugs;
        this.heads = heads;
    }

    Policy now() {
        return written.isEmpty()
                ? Policy.DEFAULT
                : Policy.with(written.stream().flatMap(this::scoped).toList());
    }

    @EventListener(ApplicationReadyEvent.class)
    void warn() {
        written.stream()
                .map(Written::scope)
                .distinct()
                .filter(it -> scope(it).isEmpty())
                .forEach(it -> LOG.warn("rungs.policy.rules: there is no {}. Its rules hold once there is.", it));
    }

    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void lookAgain() {
        for (var each : known.entrySet())
            if (!each.getValue().equals(Scope.SITE)) asked(each.getKey()).ifPresent(each::setValue);
    }

    private Stream<Scoped> scoped(Written it) {
        return scope(it.scope()).stream().map(scope -> new Scoped(scope, it.changeClass(), it.rule()));
    }

    private Optional<Scope> scope(String name) {
        Scope already = known.get(name);
        if (already != null) return Optional.of(already);
        Optional<Scope> found = asked(name);
        found.ifPresent(it -> known.put(name, it));
        return found;
    }

    private Optional<Scope> asked(String name) {
        String slug = name.substring(name.indexOf(':') + 1);
        var kind = Scope.Kind.valueOf(name.substring(0, name.indexOf(':')).toUpperCase(Locale.ROOT));
        Optional<UUID> id = switch (kind) {
            case SITE -> Optional.empty();
            case DOMAIN -> slugs.domain(slug);
            case GROUP -> slugs.group(slug);
            case ROLE -> slugs.role(slug);
            case SKILL -> heads.bySlug(slug).map(SkillRef::id);
        };
        return id.map(it -> new Scope(kind, it));
    }
}
