package io.rungs.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.Catalogues;
import io.rungs.testing.Installation;
import io.rungs.testing.SecondRungsTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SecondRungsTest
class RolePageTest {
    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Test
    void aRoleOfTheLadderHasAPage() {
        catalogues.omarsSkill();
        String role = rungs.guest()
                .get("/api/ladder")
                .expect(200)
                .body()
                .at("/roles/0/slug")
                .asString();
        assertThat(rungs.guest().get("/roles/" + role).expect(200).text())
                .contains("<div id=\"root\">", " data-written>", "<h2 id=\"rungs\">Levels of this role</h2>")
                .contains("<a href=\"/skills?role=" + role + "\">", "class=\"level-chip\"")
                .containsOnlyOnce("<h1");
    }

    @Test
    void anAddressWithoutARoleIsNotFoundAndStillAPage() {
        assertThat(rungs.guest().get("/roles/no-such-role").expect(404).text()).contains("<div id=\"root\">");
    }
}
