package io.rungs.seeding.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.rungs.proposals.Verdict;
import io.rungs.watching.Notify;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing that somebody of the demonstration did, as a scene file tells it.
///
/// `as` names a proposal or a thread; `on` refers to a proposal, `to` and `thread` to a thread.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "do")
@JsonSubTypes({
    @Type(name = "propose", value = Step.Propose.class),
    @Type(name = "amend", value = Step.Amend.class),
    @Type(name = "review", value = Step.Review.class),
    @Type(name = "publish", value = Step.Publish.class),
    @Type(name = "withdraw", value = Step.Withdraw.class),
    @Type(name = "reject", value = Step.Reject.class),
    @Type(name = "discuss", value = Step.Discuss.class),
    @Type(name = "reply", value = Step.Reply.class),
    @Type(name = "resolve", value = Step.Resolve.class),
    @Type(name = "watch", value = Step.Watch.class)
})
public sealed interface Step {
    /// An offset from the first start, as `-9d` or `-26h`.
    String at();

    /// The handle of whoever does it.
    String by();

    /// How long before the first start it happened.
    default Duration before() {
        long amount = Long.parseLong(at(), 1, at().length() - 1, 10);
        return at().endsWith("d") ? Duration.ofDays(amount) : Duration.ofHours(amount);
    }

    record Propose(String at, String by, String as, String title, String rationale, List<SeedOperation> operations)
            implements Step {}

    /// The operations are the complete list again; without a rationale the former one stays.
    record Amend(String at, String by, String on, @Nullable String rationale, List<SeedOperation> operations)
            implements Step {}

    record Review(
            String at,
            String by,
            String on,
            Verdict verdict,
            @Nullable String body) implements Step {}

    record Publish(String at, String by, String on) implements Step {}

    record Withdraw(String at, String by, String on) implements Step {}

    record Reject(String at, String by, String on, String reason) implements Step {}

    /// On a skill or on a proposal.
    record Discuss(
            String at,
            String by,
            String as,
            @Nullable String skill,
            @Nullable String on,
            String body) implements Step {}

    record Reply(String at, String by, String to, String body) implements Step {}

    record Resolve(String at, String by, String thread) implements Step {}

    record Watch(
            String at,
            String by,
            String skill,
            @JsonProperty("notify") Notify loudness) implements Step {}
}
