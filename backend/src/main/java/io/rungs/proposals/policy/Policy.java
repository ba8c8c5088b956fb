package io.rungs.proposals.policy;

import io.rungs.catalog.profile.ChangeClass;
import io.rungs.identity.Scope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// What each change class needs in each scope before it can be published: on a line of scopes the nearest one
/// with a rule for the class decides. The site has one for every class.
public record Policy(List<Scoped> rules) {
    /// `cooling` counts from the newest patch set that changed an operation of the class. Where `publishesItself`,
    /// Rungs publishes as soon as everything is met.
    public record Rule(int approvals, boolean owner, Duration cooling, boolean publishesItself) {
        public Rule {
            if (approvals < 1) throw new IllegalArgumentException("At least one approval is needed");
            if (cooling.isNegative()) throw new IllegalArgumentException("A cooling time cannot be negative");
        }

        static Rule of(int approvals, boolean owner, Duration cooling) {
            return new Rule(approvals, owner, cooling, false);
        }
    }

    /// A rule with what it is for.
    public record Scoped(Scope scope, ChangeClass changeClass, Rule rule) {
        static Scoped onSite(ChangeClass changeClass, Rule rule) {
            return new Scoped(Scope.SITE, changeClass, rule);
        }
    }

    /// The one that Rungs comes with.
    public static final Policy DEFAULT = new Policy(List.of(
            Scoped.onSite(ChangeClass.EDITORIAL, Rule.of(1, false, Duration.ZERO)),
            Scoped.onSite(ChangeClass.CLARIFYING, Rule.of(1, false, Duration.ZERO)),
            Scoped.onSite(ChangeClass.BAR, Rule.of(2, true, Duration.ofHours(24))),
            Scoped.onSite(ChangeClass.STRUCTURAL, Rule.of(2, true, Duration.ofHours(72)))));

    /// The one that Rungs comes with, as far as these rules do not say otherwise.
    public static Policy with(Collection<Scoped> rules) {
        List<Scoped> all = new ArrayList<>(rules);
        all.addAll(DEFAULT.rules);
        return new Policy(List.copyOf(all));
    }

    /// What the site asks for where no setting says otherwise.
    public static Rule byDefault(ChangeClass changeClass) {
        return DEFAULT.of(new ScopeLine(List.of(Scope.SITE)), changeClass).rule();
    }

    Scoped of(ScopeLine line, ChangeClass changeClass) {
        return line.scopes().stream()
                .flatMap(scope -> rules.stream()
                        .filter(it -> it.changeClass() == changeClass)
                        .filter(it -> it.scope().equals(scope)))
                .findFirst()
                .orElseThrow();
    }

    /// The classes that are published by Rungs itself somewhere.
    public List<ChangeClass> publishedByItself() {
        return rules.stream()
                .filter(it -> it.rule().publishesItself())
                .map(Scoped::changeClass)
                .distinct()
                .toList();
    }
}
