package io.rungs.platform;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Shows a refused start as two sentences where Spring Boot would print a stack trace.
class StartRefusedAnalysis extends AbstractFailureAnalyzer<StartRefused> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, StartRefused refused) {
        return new FailureAnalysis(String.valueOf(refused.getMessage()), refused.remedy(), refused);
    }
}
