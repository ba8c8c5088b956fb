package io.rungs.notifications.model;

import io.rungs.notifications.News;

/// Where a notification leads.
public final class Href {
    private Href() {}

    public static String of(News news) {
        var facts = news.facts();
        String fragment =
                news.comment() == null ? "" : "#comment-" + news.comment().comment();
        if (facts.proposal() != null) return "/proposals/" + facts.proposal() + fragment;
        return facts.skill() == null ? "/" : "/skills/" + facts.skill().slug() + fragment;
    }
}
