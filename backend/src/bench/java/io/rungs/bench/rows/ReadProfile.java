package io.rungs.bench.rows;

import io.rungs.bench.generated.GeneratedSkill;
import io.rungs.bench.report.Goal;
import io.rungs.bench.report.Result;
import io.rungs.bench.run.Ground;
import io.rungs.bench.run.Load.Reading;
import io.rungs.bench.run.Row;
import java.util.List;

/// R1: the skill page's JSON, as a guest reads it, against prepared bytes of the same length.
public final class ReadProfile implements Row {
    static final int SKILL = 10;
    static final String PAGE = "/api/skills/" + GeneratedSkill.slug(SKILL);

    @Override
    public String name() {
        return "R1";
    }

    @Override
    public List<Result> measure(Ground ground) throws Exception {
        var rungs = ground.large();
        var page = rungs.guest().get(PAGE).expect(200);
        String work = "skill page JSON as a guest, " + AgainstConstant.weight(page);
        return new AgainstConstant(name(), work, Goal.atLeast(0.9), Goal.atMost(1.5))
                .measure(ground, Reading.of(rungs.url(PAGE)), Reading.of(rungs.url(AgainstConstant.ofSize(page))));
    }
}
