package io.rungs.discussion.usecase;

import static java.util.stream.Collectors.toMap;

import io.rungs.discussion.Comment.Became;
import io.rungs.discussion.model.Origins;
import io.rungs.discussion.model.PostedComment;
import io.rungs.proposals.Proposals;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds what became of comments: the proposals that were made of them, as one person may know of those.
@Component
class Outcomes {
    private final Origins origins;
    private final Proposals proposals;

    Outcomes(Origins origins, Proposals proposals) {
        this.origins = origins;
        this.proposals = proposals;
    }

    /// By the comments, newest first.
    Map<UUID, List<Became>> of(List<PostedComment> said, @Nullable UUID person) {
        var made = origins.madeOf(said.stream().map(PostedComment::id).toList());
        var known = proposals.titles(
                made.values().stream().flatMap(Collection::stream).toList(), person);
        return made.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        it -> it.getValue().stream()
                                .flatMap(proposal -> Stream.ofNullable(known.get(proposal)))
                                .map(title -> new Became(title.number(), title.status()))
                                .toList()));
    }
}
