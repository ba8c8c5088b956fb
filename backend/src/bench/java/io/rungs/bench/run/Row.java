package io.rungs.bench.run;

import io.rungs.bench.report.Result;
import java.util.List;

/// One row of the table: a work of Rungs, measured against its reference. A new row is a class like those in
/// `rows` and a line in [Bench].
public interface Row {
    /// As R1.
    String name();

    List<Result> measure(Ground ground) throws Exception;
}
