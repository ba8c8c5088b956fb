package io.rungs.catalog.web;

import io.rungs.catalog.model.Communities;
import io.rungs.catalog.usecase.NameCommunity;
import io.rungs.catalog.view.CommunityView;
import io.rungs.identity.Grants;
import io.rungs.identity.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// What the community is called, for every page; admins say so.
@RestController
class CommunityController {
    private final Communities communities;
    private final NameCommunity naming;
    private final Grants grants;

    CommunityController(Communities communities, NameCommunity naming, Grants grants) {
        this.communities = communities;
        this.naming = naming;
        this.grants = grants;
    }

    /// @param version at which it was read
    record CommunityForm(
            @Nullable Long version,
            @Nullable String name,
            @Nullable String line) {}

    @GetMapping("/api/community")
    CommunityView community() {
        return communities.read();
    }

    @PutMapping("/api/admin/community")
    CommunityView name(@RequestBody CommunityForm form, Viewer viewer) {
        return naming.name(grants.admin(viewer), TaxonomyForm.seen(form.version()), form.name(), form.line());
    }
}
