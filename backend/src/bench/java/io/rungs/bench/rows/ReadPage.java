package io.rungs.bench.rows;

import io.rungs.bench.generated.GeneratedSkill;
import io.rungs.bench.report.Goal;
import io.rungs.bench.report.Result;
import io.rungs.bench.run.Ground;
import io.rungs.bench.run.Load.Reading;
import io.rungs.bench.run.Row;
import java.util.List;

/// R2: the skill page as HTML, as a guest's browser asks for it, against prepared bytes of the same length.
public final class ReadPage implements Row {
    private static final String PAGE = "/skills/" + GeneratedSkill.slug(ReadProfile.SKILL);
    private static final String ACCEPT = "Accept";
    private static final String HTML = "text/html";

    @Override
    public String name() {
        return "R2";
    }

    @Override
    public List<Result> measure(Ground ground) throws Exception {
        var rungs = ground.large();
        var page = rungs.guest().get(PAGE, ACCEPT, HTML).expect(200);
        String work = "skill page as HTML, " + AgainstConstant.weight(page);
        return new AgainstConstant(name(), work, Goal.atLeast(0.85), Goal.NONE)
                .measure(
                        ground,
                        Reading.of(rungs.url(PAGE)).with(ACCEPT, HTML),
                        Reading.of(rungs.url(AgainstConstant.ofSize(page))));
    }
}
