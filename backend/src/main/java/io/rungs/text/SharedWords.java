package io.rungs.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Where each word stands in many statements: which of them may be like another one is told by that, before any
/// two are held against each other.
final class SharedWords {
    private final List<ContentWords> statements;
    private final Map<String, List<Integer>> places = new HashMap<>();
    private final Map<Integer, List<String>> byFirst = new HashMap<>();
    private final Map<String, List<String>> near = new HashMap<>();

    /// @param among which of the statements are looked at
    SharedWords(List<ContentWords> statements, int[] among) {
        this.statements = statements;
        for (int place : among)
            for (String word : new HashSet<>(statements.get(place).words()))
                places.computeIfAbsent(word, _ -> new ArrayList<>()).add(place);
        for (String word : places.keySet())
            byFirst.computeIfAbsent((int) word.charAt(0), _ -> new ArrayList<>())
                    .add(word);
    }

    /// The places of those that have, by single words, most of the shorter one in common: all that may be its
    /// counterparts, and some more. What has been looked at too much is like nothing.
    List<Integer> mostlyLike(ContentWords one) {
        Map<Integer, Integer> shared = new TreeMap<>();
        for (String word : one.words()) {
            Set<Integer> standsIn = new HashSet<>();
            for (String same : near(word, one)) {
                List<Integer> here = places.getOrDefault(same, List.of());
                if (!one.spend(here.size())) return List.of();
                standsIn.addAll(here);
            }
            standsIn.forEach(it -> shared.merge(it, 1, Integer::sum));
        }
        return shared.entrySet().stream()
                .filter(it -> 2 * it.getValue()
                        > Math.min(one.size(), statements.get(it.getKey()).size()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<String> near(String word, ContentWords asking) {
        List<String> known = near.get(word);
        if (known != null) return known;
        List<String> perhaps = byFirst.getOrDefault((int) word.charAt(0), List.of());
        if (!asking.spend(perhaps.size())) return List.of();
        List<String> same = perhaps.stream()
                .filter(it -> it.equals(word) || ContentWords.near(word, it))
                .toList();
        near.put(word, same);
        return same;
    }
}
