package io.rungs.notifications.model;

import io.rungs.notifications.Facts;
import io.rungs.notifications.News.OfComment;
import org.jspecify.annotations.Nullable;

/// Where a notification leads.
public final class Href {
    private Href() {}

    public static String of(Facts facts, @Nullable OfComment comment) {
        String fragment = comment == null ? "" : "#comment-" + comment.comment();
        if (facts.proposal() != null) return "/proposals/" + facts.proposal() + fragment;
        return facts.skill() == null ? "/" : "/skills/" + facts.skill().slug() + fragment;
    }
}
