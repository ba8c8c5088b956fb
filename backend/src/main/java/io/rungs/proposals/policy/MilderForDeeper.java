package io.rungs.proposals.policy;

import io.rungs.catalog.profile.ChangeClass;
import io.rungs.proposals.policy.Policy.Rule;
import io.rungs.proposals.policy.PolicySettings.Written;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Finds where a deeper change would need less than a milder one in the same scope: nobody who writes that means
/// it, and it would pay to call a change deeper than it is.
final class MilderForDeeper {
    private static final String SITE = "site";

    private final List<String> found = new ArrayList<>();

    private MilderForDeeper() {}

    /// A rule of a scope; one that Rungs comes with is of no setting.
    private record Held(String setting, Written written) {
        static Held usual(ChangeClass changeClass) {
            return new Held("", new Written(SITE, changeClass, Policy.byDefault(changeClass)));
        }
    }

    /// @param rules by the setting that each was read from
    /// @return a sentence each, beginning with the setting
    static List<String> in(Map<String, Written> rules) {
        var milder = new MilderForDeeper();
        rules.entrySet().stream()
                .map(it -> new Held(it.getKey(), it.getValue()))
                .collect(Collectors.groupingBy(it -> it.written().scope(), TreeMap::new, Collectors.toList()))
                .forEach((scope, held) -> milder.compare(inForce(scope, held)));
        return milder.found;
    }

    /// By class, the mildest first.
    private static Collection<Held> inForce(String scope, List<Held> written) {
        Map<ChangeClass, Held> all = new TreeMap<>();
        if (scope.equals(SITE)) for (var each : ChangeClass.values()) all.put(each, Held.usual(each));
        written.forEach(it -> all.put(it.written().changeClass(), it));
        return all.values();
    }

    private void compare(Collection<Held> mildestFirst) {
        Held before = null;
        for (Held next : mildestFirst) {
            if (before != null) compare(before, next);
            before = next;
        }
    }

    private void compare(Held milder, Held deeper) {
        Rule less = milder.written().rule();
        Rule more = deeper.written().rule();
        if (more.approvals() < less.approvals())
            tell("approvals", milder, deeper, "%s would need fewer approvals than %s");
        if (less.owner() && !more.owner()) tell("owner", milder, deeper, "%s would need no owner, as %s does,");
        if (more.cooling().compareTo(less.cooling()) < 0)
            tell("cooling", milder, deeper, "%s would cool for a shorter time than %s");
        if (more.publishesItself() && !less.publishesItself())
            tell("auto-publish", milder, deeper, "%s would be published by itself, as %s is not,");
    }

    private void tell(String part, Held milder, Held deeper, String sentence) {
        String setting = deeper.setting().isEmpty() ? milder.setting() : deeper.setting();
        String classes = sentence.formatted(
                deeper.written().changeClass(), milder.written().changeClass());
        found.add("%s.%s: %s in %s; a deeper change may not need less"
                .formatted(setting, part, classes, milder.written().scope()));
    }
}
