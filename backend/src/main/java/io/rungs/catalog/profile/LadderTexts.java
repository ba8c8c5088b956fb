package io.rungs.catalog.profile;

import io.rungs.catalog.profile.Finding.Code;
import io.rungs.text.EnglishVerbs;
import io.rungs.text.Filler;
import io.rungs.text.StepWords;
import io.rungs.text.Wording;
import io.rungs.text.Wordings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What is wrong with the texts of a profile, each by itself and held against others. Filler is only that: it is
/// not compared, and nobody looks for a verb in it.
final class LadderTexts {
    private final Profile profile;
    private final Language language;
    private final Wordings wordings;
    private final Map<Place, Optional<Finding>> unwritten = new HashMap<>();

    /// What the checks know of the language that texts are written in, and of the words of the installation.
    record Language(boolean english, Filler filler, StepWords steps) {}

    /// @param wordings of all texts that are held against each other
    LadderTexts(Profile profile, Language language, Wordings wordings) {
        this.profile = profile;
        this.language = language;
        this.wordings = wordings;
    }

    Stream<Finding> ofSummary() {
        String summary = profile.summary();
        return summary != null && language.filler().fills(summary)
                ? Stream.of(Finding.ofSummary(Code.SUMMARY_FILLER, summary))
                : Stream.empty();
    }

    Stream<Finding> at(Place place) {
        if (!hasText(place)) return Stream.of();
        return unwritten(place).map(Stream::of).orElseGet(() -> written(place));
    }

    private Stream<Finding> written(Place place) {
        boolean noVerb = language.english() && EnglishVerbs.missing(wording(place));
        return Stream.concat(
                        isLong(text(place)) ? Stream.of(Code.OVER_LONG) : Stream.of(),
                        noVerb ? Stream.of(Code.NO_VERB) : Stream.of())
                .map(it -> Finding.of(it, profile, place));
    }

    /// A list is read at a glance up to twice the length.
    private boolean isLong(String text) {
        boolean list = text.lines().filter(it -> !it.isBlank()).count() > 2;
        return text.codePointCount(0, text.length()) > (list ? 2 : 1) * LadderChecks.LONG;
    }

    private Optional<Finding> unwritten(Place place) {
        return unwritten.computeIfAbsent(place, it -> {
            Wording wording = wording(it);
            if (Filler.isEmpty(wording)) return Optional.of(Finding.of(Code.EMPTY, profile, it));
            return language.filler().fills(wording)
                    ? Optional.of(Finding.of(Code.FILLER, profile, it))
                    : Optional.empty();
        });
    }

    Optional<Finding> asBelow(LadderOrder.Step step) {
        Place here = step.upper();
        Place there = step.lower();
        if (unwritten(here).isPresent() || unwritten(there).isPresent()) return Optional.empty();
        Wording below = wording(there);
        if (wording(here).sameAs(below)) return Optional.of(Finding.of(Code.SAME_AS_BELOW, profile, here, there));
        if (wording(here).hardlyDiffersFrom(below, language.steps()))
            return Optional.of(Finding.of(Code.NEARLY_AS_BELOW, profile, here, there));
        List<Integer> lost = below.lostIn(wording(here), language.steps());
        return lost.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Finding.of(Code.STATEMENT_LOST, profile, here, there).about(lost));
    }

    /// Of each text that roles have in several wordings at the level, one.
    Stream<Finding> drifts(Level level) {
        Map<List<List<String>>, List<Place>> same = new LinkedHashMap<>();
        profile.roles().stream()
                .map(it -> new Place(it, level))
                .filter(it -> hasText(it) && unwritten(it).isEmpty())
                .forEach(it -> same.computeIfAbsent(wording(it).said(), _ -> new ArrayList<>())
                        .add(it));
        if (same.size() < 2) return Stream.empty();
        return drifted(List.copyOf(same.values())).stream()
                .filter(it -> it.size() > 1)
                .map(this::drift);
    }

    /// The wordings, those together that were one.
    private List<List<List<Place>>> drifted(List<List<Place>> wordings) {
        List<List<List<Place>>> texts = new ArrayList<>();
        for (List<Place> each : wordings) {
            List<List<Place>> joined = new ArrayList<>(List.of(each));
            for (var text : List.copyOf(texts)) {
                if (text.stream().noneMatch(it -> drifted(it.getFirst(), each.getFirst()))) continue;
                texts.remove(text);
                joined.addAll(text);
            }
            texts.add(joined);
        }
        return texts;
    }

    private boolean drifted(Place one, Place other) {
        return wording(one).hardlyDiffersFrom(wording(other), language.steps());
    }

    /// It shows at the wording that fewest have; among those of as many, where the page shows one last.
    private Finding drift(List<List<Place>> wordings) {
        List<List<Place>> downwards = wordings.stream()
                .sorted((one, other) -> onPage(other.getFirst()) - onPage(one.getFirst()))
                .toList();
        List<Place> rarest = downwards.stream()
                .reduce((one, other) -> other.size() < one.size() ? other : one)
                .orElseThrow();
        List<Place> places = Stream.concat(
                        Stream.of(rarest.getLast()),
                        wordings.stream()
                                .flatMap(List::stream)
                                .filter(it -> !it.equals(rarest.getLast()))
                                .sorted((one, other) -> onPage(one) - onPage(other)))
                .toList();
        return Finding.of(
                Code.NEARLY_AS_ROLE,
                profile,
                places,
                downwards.stream().map(List::getFirst).toList());
    }

    private int onPage(Place place) {
        return profile.roles().indexOf(place.role());
    }

    private Wording wording(Place place) {
        return wordings.of(text(place));
    }

    private boolean hasText(Place place) {
        return profile.at(place).filter(it -> !it.asBelow()).isPresent();
    }

    private String text(Place place) {
        return profile.at(place).orElseThrow().words();
    }
}
