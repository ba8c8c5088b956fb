package io.rungs.platform.limits;

import io.rungs.platform.Limit;
import io.rungs.platform.StartRefused;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// How many of each are taken: the settings `rungs.limits.<limit>`, or what is usual. Rungs does not start with a
/// limit that it cannot read.
@Component
class LimitSettings {
    static final String PEOPLE = "rungs.limits.people-of-an-address";

    private static final String NONE = "none";

    private final Map<Limit, Rate> rates = new EnumMap<>(Limit.class);
    private final int people;

    LimitSettings(
            Environment settings,
            @Value("${rungs.limits.enabled}") boolean enabled,
            @Value("${" + PEOPLE + "}") int people) {
        if (people < 1)
            throw new StartRefused(
                    "The setting " + PEOPLE + " is " + people + ".",
                    "Set it to how many guests share an address, as 5; at least 1.");
        this.people = people;
        for (Limit limit : Limit.values()) {
            Optional<Rate> rate = read(limit, settings.getProperty(limit.setting(), limit.usual()));
            rate.ifPresent(it -> requireKeepable(limit, it));
            if (enabled) rate.ifPresent(it -> rates.put(limit, it));
        }
    }

    private static Optional<Rate> read(Limit limit, String setting) {
        if (setting.strip().equals(NONE)) return Optional.empty();
        try {
            return Optional.of(Rate.parse(setting));
        } catch (IllegalArgumentException e) {
            throw new StartRefused(
                    "The setting " + limit.setting() + " is “" + setting + "”.",
                    "Set it to how many in which time, as " + limit.usual() + ", or to none. Times are in s, m or h.");
        }
    }

    /// However many people it is for.
    private void requireKeepable(Limit limit, Rate rate) {
        try {
            rate.bucket();
            rate.times(people).bucket();
        } catch (IllegalArgumentException e) {
            throw new StartRefused(
                    "The setting " + limit.setting() + " is more than can be counted: " + rate + " of each of " + people
                            + " people (" + PEOPLE + ").",
                    "Set it to how many in which time, as " + limit.usual() + ", or to none.");
        }
    }

    /// None where nothing is limited. An address of guests stands for several people.
    Optional<Rate> rate(Limit limit, boolean guests) {
        return Optional.ofNullable(rates.get(limit)).map(it -> guests && !limit.ofAddress() ? it.times(people) : it);
    }
}
