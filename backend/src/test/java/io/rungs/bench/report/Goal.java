package io.rungs.bench.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// What the ratio of a measurement to its reference has to be.
public record Goal(Sense sense, double limit) {
    public enum Sense {
        AT_LEAST("≥", RoundingMode.FLOOR),
        AT_MOST("≤", RoundingMode.CEILING),
        /// Only reported.
        NONE("–", RoundingMode.CEILING);

        private final String sign;
        private final RoundingMode against;

        Sense(String sign, RoundingMode against) {
            this.sign = sign;
            this.against = against;
        }
    }

    public static final Goal NONE = new Goal(Sense.NONE, 0);

    public static Goal atLeast(double limit) {
        return new Goal(Sense.AT_LEAST, limit);
    }

    public static Goal atMost(double limit) {
        return new Goal(Sense.AT_MOST, limit);
    }

    public boolean met(double ratio) {
        return switch (sense) {
            case AT_LEAST -> ratio >= limit;
            case AT_MOST -> ratio <= limit;
            case NONE -> true;
        };
    }

    /// With two digits, rounded against Rungs: what is written meets the goal only where the ratio does.
    public String written(double ratio) {
        if (Double.isNaN(ratio) || Double.isInfinite(ratio)) return "–";
        return BigDecimal.valueOf(ratio).setScale(2, sense.against).toPlainString();
    }

    public String written() {
        return sense == Sense.NONE
                ? sense.sign
                : sense.sign + " " + BigDecimal.valueOf(limit).toPlainString();
    }
}
