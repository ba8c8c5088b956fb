package io.rungs.bench.rows;

import io.rungs.bench.report.Goal;
import io.rungs.bench.report.Result;
import io.rungs.bench.run.Ground;
import io.rungs.bench.run.Load.Reading;
import io.rungs.bench.run.Row;
import java.util.List;

/// R1b: the skill page's JSON as a member reads it, whose session is looked up, against prepared bytes of the same
/// length as a guest reads them: what the session costs is no part of the reference.
public final class ReadSignedIn implements Row {
    private static final String SESSION = "RUNGS_SESSION";
    private static final String TOKEN = "XSRF-TOKEN";

    @Override
    public String name() {
        return "R1b";
    }

    @Override
    public List<Result> measure(Ground ground) throws Exception {
        var rungs = ground.large();
        var ines = rungs.signIn("ines");
        var page = ines.get(ReadProfile.PAGE).expect(200);
        String cookies = "%s=%s; %s=%s".formatted(SESSION, ines.cookie(SESSION), TOKEN, ines.cookie(TOKEN));
        String work = "skill page JSON, signed in, " + AgainstConstant.weight(page);
        return new AgainstConstant(name(), work, Goal.atLeast(0.6), Goal.NONE)
                .measure(
                        ground,
                        Reading.of(rungs.url(ReadProfile.PAGE)).with("Cookie", cookies),
                        Reading.of(rungs.url(AgainstConstant.ofSize(page))));
    }
}
