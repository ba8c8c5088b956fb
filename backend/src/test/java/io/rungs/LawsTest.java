package io.rungs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;
import static org.junit.platform.launcher.EngineFilter.includeEngines;
import static org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder.request;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/// The laws that hold for whatever is generated (jqwik), while other tests wait for their servers: as an engine of
/// the build's own they would be tried behind all others, on one processor.
@Execution(ExecutionMode.CONCURRENT)
class LawsTest {
    @Test
    void all_laws_hold() {
        var laws = request()
                .selectors(selectPackage("io.rungs"))
                .filters(includeEngines("jqwik"), includeClassNamePatterns(".*Test"))
                .build();
        var tried = new SummaryGeneratingListener();
        LauncherFactory.create().execute(laws, tried);
        TestExecutionSummary summary = tried.getSummary();

        assertThat(summary.getTotalFailureCount()).as(failures(summary)).isZero();
        assertThat(summary.getTestsSucceededCount()).isGreaterThan(50);
    }

    private static String failures(TestExecutionSummary summary) {
        var failures = new StringWriter();
        summary.printFailuresTo(new PrintWriter(failures, true));
        return failures.toString();
    }
}
