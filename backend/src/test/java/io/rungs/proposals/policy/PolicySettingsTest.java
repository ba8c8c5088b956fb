package io.rungs.proposals.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rungs.catalog.profile.ChangeClass;
import io.rungs.platform.StartRefused;
import io.rungs.proposals.policy.Policy.Rule;
import io.rungs.proposals.policy.PolicySettings.Written;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.mock.env.MockEnvironment;

class PolicySettingsTest {
    private final MockEnvironment settings = new MockEnvironment();

    @Test
    void withoutSettingsThereIsNoRule() {
        assertThat(PolicySettings.read(settings)).isEmpty();
    }

    @Test
    void aRuleSaysWhatItSaysAndTheRestIsAsBuiltIn() {
        rule(0, "scope", "group:mlops", "class", "bar", "approvals", "3", "auto-publish", "true");
        rule(1, "scope", "site", "class", "CLARIFYING", "cooling", "90m", "owner", "TRUE");

        assertThat(PolicySettings.read(settings))
                .containsExactly(
                        new Written("group:mlops", ChangeClass.BAR, new Rule(3, true, Duration.ofHours(24), true)),
                        new Written("site", ChangeClass.CLARIFYING, new Rule(1, true, Duration.ofMinutes(90), false)));
    }

    @Test
    void aRuleMayComeFromTheEnvironment() {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        "test-systemEnvironment",
                        Map.of(
                                "RUNGS_POLICY_RULES_0_SCOPE", "role:data-scientist",
                                "RUNGS_POLICY_RULES_0_CLASS", "EDITORIAL",
                                "RUNGS_POLICY_RULES_0_AUTOPUBLISH", "true")));
        ConfigurationPropertySources.attach(environment);

        assertThat(PolicySettings.read(environment))
                .containsExactly(new Written(
                        "role:data-scientist", ChangeClass.EDITORIAL, new Rule(1, false, Duration.ZERO, true)));
    }

    @Test
    void whatIsWrongIsNamedAllAtOnce() {
        rule(0, "scope", "galaxy:milky-way", "class", "HUGE", "approvals", "0", "owner", "maybe");
        rule(1, "scope", "site", "class", "BAR", "cooling", "-24h", "aprovals", "2");
        rule(2, "class", "BAR", "approvals", "1.5", "cooling", "400000000000d", "auto-publish", "yes");

        assertThat(remedy())
                .contains("rungs.policy.rules[0].scope: “galaxy:milky-way” is wrong")
                .contains("rungs.policy.rules[0].class: “HUGE” is wrong")
                .contains("rungs.policy.rules[0].approvals: “0” is wrong")
                .contains("rungs.policy.rules[0].owner: “maybe” is wrong")
                .contains("rungs.policy.rules[1].cooling: “-24h” is wrong")
                .contains("rungs.policy.rules[1].aprovals: there is no such part")
                .contains("rungs.policy.rules[2].scope: it is missing")
                .contains("rungs.policy.rules[2].approvals: “1.5” is wrong")
                .contains("rungs.policy.rules[2].cooling: “400000000000d” is wrong")
                .contains("rungs.policy.rules[2].auto-publish: “yes” is wrong");
    }

    /// It would be milliseconds, and no cooling at all.
    @ParameterizedTest
    @ValueSource(strings = {"72", " 72 ", "+72", "072", "259200000", "-72"})
    void aCoolingTimeHasAUnit(String cooling) {
        rule(0, "scope", "site", "class", "STRUCTURAL", "cooling", cooling);

        assertThat(remedy()).contains("rungs.policy.rules[0].cooling: “" + cooling.strip() + "” is wrong");
    }

    @ParameterizedTest
    @CsvSource({"96h, 96", "4D, 96", "' 4d ', 96", "PT96H, 96", "p4d, 96", "0, 0", "0h, 0"})
    void aCoolingTimeIsWrittenAsAnyTime(String cooling, long hours) {
        rule(0, "scope", "skill:tracking", "class", "EDITORIAL", "cooling", cooling);

        assertThat(PolicySettings.read(settings).getFirst().rule().cooling()).hasHours(hours);
    }

    @Test
    void twoRulesForTheSameAreRefused() {
        rule(0, "scope", "skill:tracking", "class", "BAR");
        rule(1, "scope", "skill:tracking", "class", "BAR", "approvals", "1");

        assertThat(remedy()).contains("rungs.policy.rules[1]: an earlier rule is for skill:tracking and BAR too");
    }

    @Test
    void aDeeperClassMayNotNeedLessThanAMilderOneInTheSameScope() {
        rule(0, "scope", "group:mlops", "class", "BAR", "approvals", "1", "owner", "false", "cooling", "1h");
        rule(1, "scope", "group:mlops", "class", "CLARIFYING", "approvals", "2", "owner", "true", "cooling", "2h");
        rule(2, "scope", "skill:tracking", "class", "EDITORIAL");
        rule(3, "scope", "skill:tracking", "class", "STRUCTURAL", "auto-publish", "true");

        assertThat(remedy().lines())
                .containsExactly(
                        "- rungs.policy.rules[0].approvals: BAR would need fewer approvals than CLARIFYING in"
                                + " group:mlops; a deeper change may not need less",
                        "- rungs.policy.rules[0].owner: BAR would need no owner, as CLARIFYING does, in"
                                + " group:mlops; a deeper change may not need less",
                        "- rungs.policy.rules[0].cooling: BAR would cool for a shorter time than CLARIFYING in"
                                + " group:mlops; a deeper change may not need less",
                        "- rungs.policy.rules[3].auto-publish: STRUCTURAL would be published by itself, as EDITORIAL"
                                + " is not, in skill:tracking; a deeper change may not need less");
    }

    /// The site has a rule for every class: where no setting says otherwise, the one that Rungs comes with.
    @Test
    void onTheSiteWhatIsNotWrittenCountsToo() {
        rule(0, "scope", "site", "class", "CLARIFYING", "approvals", "3");

        assertThat(remedy())
                .isEqualTo("- rungs.policy.rules[0].approvals: BAR would need fewer approvals than CLARIFYING in site;"
                        + " a deeper change may not need less");
    }

    @Test
    void whatIsAsStrictOrForAnotherScopeIsNoMatter() {
        rule(0, "scope", "group:mlops", "class", "CLARIFYING", "approvals", "2", "owner", "true", "cooling", "24h");
        rule(1, "scope", "group:mlops", "class", "BAR");
        rule(2, "scope", "group:serving", "class", "BAR", "approvals", "1", "owner", "false", "auto-publish", "true");
        rule(3, "scope", "site", "class", "EDITORIAL", "auto-publish", "true");

        assertThat(PolicySettings.read(settings)).hasSize(4);
    }

    @Test
    void aGapInTheNumbersIsRefused() {
        rule(0, "scope", "site", "class", "BAR");
        rule(2, "scope", "site", "class", "EDITORIAL");

        assertThat(remedy()).contains("number the rules from 0 on without a gap");
    }

    private String remedy() {
        return catchThrowableOfType(StartRefused.class, () -> PolicySettings.read(settings))
                .remedy();
    }

    private void rule(int index, String... parts) {
        for (int i = 0; i < parts.length; i += 2)
            settings.setProperty("rungs.policy.rules[%d].%s".formatted(index, parts[i]), parts[i + 1]);
    }
}
