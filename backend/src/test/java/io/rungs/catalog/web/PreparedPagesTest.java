package io.rungs.catalog.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.catalog.model.Profiles;
import io.rungs.testing.Catalogues;
import io.rungs.testing.Installation;
import io.rungs.testing.RungsTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RungsTest
class PreparedPagesTest {
    @Autowired
    Catalogues catalogues;

    @Autowired
    Installation rungs;

    @Autowired
    Profiles profiles;

    @Autowired
    PreparedPages prepared;

    @Test
    void thePageOfARevisionIsWrittenOnce() {
        var skill = catalogues.reviewedSkill();
        byte[] page = prepared.get(profiles.newest(skill.slug()).orElseThrow());

        assertThat(prepared.get(profiles.newest(skill.slug()).orElseThrow())).isSameAs(page);
        String read = rungs.guest().get("/skills/" + skill.slug()).expect(200).text();
        assertThat(read.getBytes(UTF_8)).isEqualTo(page);
        assertThat(read).contains("<link rel=\"canonical\" href=\"" + rungs.baseUrl() + "/skills/" + skill.slug());
    }

    @Test
    void whatIsPublishedIsWrittenAnew() {
        var skill = catalogues.selfPublishingSkill();
        String before = rungs.guest().get("/skills/" + skill.slug()).expect(200).text();
        catalogues.proposed("ines", skill.clarified("Logs each run.")).approvedBy("lena");

        String after = rungs.guest().get("/skills/" + skill.slug()).expect(200).text();
        assertThat(after).isNotEqualTo(before).contains("Logs each run.", "r2 by ");
    }
}
