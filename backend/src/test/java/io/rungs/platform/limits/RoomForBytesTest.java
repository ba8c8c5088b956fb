package io.rungs.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rungs.platform.Busy;
import org.junit.jupiter.api.Test;

class RoomForBytesTest {
    private static final int MEGABYTE = 1024 * 1024;

    private final RoomForBytes room = new RoomForBytes(16 * MEGABYTE);

    @Test
    void whoIsAloneHoldsAQuarter() {
        room.take("ada", 4 * MEGABYTE);

        assertThatThrownBy(() -> room.take("ada", 1)).isInstanceOf(Busy.class);
        assertThat(room.taken()).isEqualTo(4 * MEGABYTE);
    }

    @Test
    void howeverManyTakeMuchThereIsRoomForWhoSendsLittle() {
        for (int i = 0; i < 40; i++) takeAll("member " + i);

        room.take("newcomer", 60 * 1024);

        assertThat(room.taken()).isLessThan(16 * MEGABYTE);
    }

    @Test
    void thereIsAnEndOfTheRoom() {
        for (int i = 0; i < 1_000; i++) takeAll("member " + i);

        assertThat(room.taken()).isEqualTo(16 * MEGABYTE);
    }

    @Test
    void whatIsGivenBackIsTakenAgain() {
        room.take("ada", 4 * MEGABYTE);
        room.giveBack("ada", 4 * MEGABYTE);

        room.take("ada", 4 * MEGABYTE);
        assertThat(room.taken()).isEqualTo(4 * MEGABYTE);
    }

    private void takeAll(String caller) {
        assertThatThrownBy(() -> {
                    while (true) room.take(caller, 4 * 1024);
                })
                .isInstanceOf(Busy.class);
    }
}
