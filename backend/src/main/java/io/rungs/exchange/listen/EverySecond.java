package io.rungs.exchange.listen;

import static java.util.concurrent.TimeUnit.HOURS;
import static java.util.concurrent.TimeUnit.SECONDS;

import io.rungs.exchange.usecase.CarryOutImports;
import io.rungs.exchange.usecase.ForgetImports;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Imports go on by themselves, also after a restart. Several nodes share them.
@Component
class EverySecond {
    /// So that what else this node has to do has its turn.
    private static final int MOST = 500;

    private final CarryOutImports imports;
    private final ForgetImports forget;

    EverySecond(CarryOutImports imports, ForgetImports forget) {
        this.imports = imports;
        this.forget = forget;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = SECONDS)
    void goOn() {
        imports.some(MOST);
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = HOURS)
    void forget() {
        forget.old();
    }
}
