package io.rungs.bench.rows;

import io.rungs.bench.report.Goal;
import io.rungs.bench.report.Result;
import io.rungs.bench.run.Ground;
import io.rungs.bench.run.Load.Reading;
import io.rungs.bench.run.Row;
import java.util.List;

/// R3: the skill page's JSON where the reader has it already, against a prepared answer that says the same: both
/// send nothing but 304.
public final class ReadUnchanged implements Row {
    private static final String KNOWN = "If-None-Match";

    @Override
    public String name() {
        return "R3";
    }

    @Override
    public List<Result> measure(Ground ground) throws Exception {
        var rungs = ground.large();
        var page = rungs.guest().get(ReadProfile.PAGE).expect(200);
        String constant = AgainstConstant.ofSize(page) + "/known";
        String known = rungs.guest().get(constant).expect(200).header("ETag");
        return new AgainstConstant(name(), "skill page JSON, not changed (304)", Goal.atLeast(0.95), Goal.NONE)
                .measure(
                        ground,
                        Reading.of(rungs.url(ReadProfile.PAGE))
                                .with(KNOWN, page.header("ETag"))
                                .answered(304),
                        Reading.of(rungs.url(constant)).with(KNOWN, known).answered(304));
    }
}
