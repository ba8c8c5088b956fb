package io.rungs.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever something is called, and in whatever script, it gets an address that can be said.
class AddressesOfNamesTest {
    @ParameterizedTest
    @CsvSource({
        "ML & Ops, ml-and-ops",
        "'  Über-Größe  ', uber-grosse",
        "Straße, strasse",
        "Łódź, lodz",
        "Đông, dong",
        "Ông, ong",
        "ＡＷＳ, aws",
        "CI/CD, ci-cd",
        "メンタリング, mentaringu",
        "ﾒﾝﾀﾘﾝｸﾞ, mentaringu",
        "設計, she-ji",
        "Redis設計, redis-she-ji",
        "機械学習モデル, ji-xie-xue-xi-moderu",
        "데이터 분석, deiteo-bunseog",
        "Использовать Redis, ispolzovat-redis",
        "Архитектура, arhitektura",
        "هندسة البيانات, hndst-albyanat",
        "ทดสอบ, thdsxb",
        "Ανάπτυξη, anaptyxe"
    })
    void aNameIsReadAsItSounds(String name, String address) {
        assertThat(Addresses.of("skill", name)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"🚀", "…", "—", "&", "𐓏𐓘"})
    void whatCannotBeSaidGetsANumber(String name) {
        String address = Addresses.of("skill", name);

        assertThat(Slugs.wellFormed(address)).as(address).isTrue();
        if (!name.equals("&")) assertThat(address).matches("skill-[0-9a-f]{4}");
        assertThat(Addresses.of("skill", " " + name + " ")).isEqualTo(address);
    }

    @Test
    void itIsCutLastAndEndsInNoHyphen() {
        assertThat(Addresses.of("role", "a".repeat(79) + " b" + "c".repeat(20))).isEqualTo("a".repeat(79));
        assertThat(Addresses.of("role", "ß".repeat(60))).isEqualTo("s".repeat(80));
    }

    @Test
    void theNextOneIsFree() {
        var taken = Set.of("data", "data-2", "a".repeat(80));

        assertThat(Addresses.free("data", taken::contains)).isEqualTo("data-3");
        assertThat(Addresses.free("date", taken::contains)).isEqualTo("date");
        assertThat(Addresses.free("a".repeat(80), taken::contains)).isEqualTo("a".repeat(78) + "-2");
    }

    @Property
    void itIsNeverEmptyAndAlwaysTheSame(@ForAll @StringLength(min = 1, max = 120) String name) {
        String address = Addresses.of("skill", name);

        assertThat(Slugs.wellFormed(address)).as(address).isTrue();
        assertThat(Addresses.of("skill", name)).isEqualTo(address);
    }

    /// A file may bring thousands that begin alike.
    @Test
    void manyThatBeginAlikeAreToldApartWithoutCountingUp() {
        Set<String> given = new HashSet<>();
        var numbers = new Addresses.Numbers();
        AtomicInteger looks = new AtomicInteger();
        for (int i = 0; i < 10_000; i++)
            given.add(numbers.free("a".repeat(i % 2 == 0 ? 80 : 79), it -> {
                looks.incrementAndGet();
                return given.contains(it);
            }));

        assertThat(given).hasSize(10_000);
        assertThat(looks).hasValueLessThan(50_000);
    }

    /// Each of these signs stands for eighteen.
    @Test
    void aNameOfSignsThatStandForManyCostsLittleMoreThanAnother() {
        long plain = cost("العلم ".repeat(20));

        assertThat(cost("\uFDFA".repeat(110))).isLessThan(10 * plain);
    }

    private static long cost(String name) {
        var cpu = ManagementFactory.getThreadMXBean();
        for (int i = 0; i < 50; i++) Addresses.of("skill", name + i);
        long before = cpu.getCurrentThreadCpuTime();
        for (int i = 0; i < 200; i++) Addresses.of("skill", name + i);
        return cpu.getCurrentThreadCpuTime() - before;
    }
}
