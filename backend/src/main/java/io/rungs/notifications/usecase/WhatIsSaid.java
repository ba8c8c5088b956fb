package io.rungs.notifications.usecase;

import io.rungs.catalog.view.Glimpse;
import io.rungs.catalog.view.Glimpses;
import io.rungs.catalog.view.Glimpses.RevisionOf;
import io.rungs.discussion.Discussions;
import io.rungs.notifications.Facts;
import io.rungs.notifications.News;
import io.rungs.notifications.News.OfComment;
import io.rungs.notifications.Notification.Kind;
import io.rungs.notifications.model.Inbox.Told;
import io.rungs.proposals.ReviewWords;
import io.rungs.proposals.ReviewWords.Given;
import io.rungs.text.Excerpt;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What was said or changed where a notification tells of it, as it reads now, in a line.
@Component
class WhatIsSaid {
    private static final int MOST_WORDS = 40;

    private final Discussions discussions;
    private final ReviewWords reviews;
    private final Glimpses glimpses;

    WhatIsSaid(Discussions discussions, ReviewWords reviews, Glimpses glimpses) {
        this.discussions = discussions;
        this.reviews = reviews;
        this.glimpses = glimpses;
    }

    record Said(Map<UUID, String> comments, Map<Given, String> reviews, Map<RevisionOf, Glimpse> revisions) {
        @Nullable
        String says(News news) {
            String text = news.comment() == null
                    ? review(news).map(reviews::get).orElse(null)
                    : comments.get(news.comment().comment());
            return text == null || text.isBlank() ? null : Excerpt.of(text, MOST_WORDS);
        }

        @Nullable
        Glimpse glimpse(News news) {
            return revision(news).map(revisions::get).orElse(null);
        }
    }

    Said of(List<Told> told) {
        List<News> news = told.stream().map(Told::news).toList();
        var comments = news.stream()
                .map(News::comment)
                .filter(Objects::nonNull)
                .map(OfComment::comment)
                .toList();
        var given = news.stream().flatMap(it -> review(it).stream()).toList();
        var published = news.stream().flatMap(it -> revision(it).stream()).toList();
        return new Said(discussions.saying(comments), reviews.of(given), glimpses.of(published));
    }

    private static Optional<Given> review(News news) {
        Long proposal = news.facts().proposal();
        UUID reviewer = news.actor();
        if (news.kind() != Kind.REVIEW_GIVEN || proposal == null || reviewer == null) return Optional.empty();
        return Optional.of(new Given(proposal, reviewer, news.at()));
    }

    private static Optional<RevisionOf> revision(News news) {
        Facts facts = news.facts();
        boolean published = news.kind() == Kind.PROPOSAL_PUBLISHED || news.kind() == Kind.REVISION_PUBLISHED;
        if (!published || facts.skill() == null || facts.revision() == null) return Optional.empty();
        return Optional.of(new RevisionOf(facts.skill().id(), facts.revision()));
    }
}
