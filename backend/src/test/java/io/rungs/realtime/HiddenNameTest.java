package io.rungs.realtime;

import io.rungs.identity.EnsureAccount;
import io.rungs.identity.EnsureAccount.Claim;
import io.rungs.kernel.Ids;
import io.rungs.testing.Catalogues;
import io.rungs.testing.Installation;
import io.rungs.testing.RungsTest;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A name stands on pages that no topic knows to be about that person.
@RungsTest
class HiddenNameTest {
    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    EnsureAccount accounts;

    @Test
    void anyPageReadsAgainOnceANameIsTakenAwayAndOnceItIsShownAgain() {
        var account = accounts.ensure(new Claim("test", Ids.next().toString(), "plain", "Aslander All", null, false));
        var marek = catalogues.person("marek");
        var guest = rungs.guest();
        String address = rungs.baseUrl().replace("http", "ws") + "/ws";
        try (var page = Socket.open(URI.create(address), guest, rungs.baseUrl())) {
            page.hear(Topics.skill(catalogues.reviewedSkill().id()));

            String hidden = marek.post(
                            "/api/hidden-texts", Map.of("kind", "NAME", "id", account.id(), "reason", "It insults."))
                    .expect(201)
                    .body()
                    .get("id")
                    .asString();
            page.hint(Hint.RESYNC);
            marek.delete("/api/hidden-texts/" + hidden).expect(204);
            page.hint(Hint.RESYNC);
        }
    }
}
