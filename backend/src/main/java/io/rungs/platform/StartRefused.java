package io.rungs.platform;

/// Rungs will not start like this: what is wrong, and what would be right. Shown without a stack trace.
public final class StartRefused extends RuntimeException {
    private final String remedy;

    public StartRefused(String wrong, String remedy) {
        super(wrong);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
