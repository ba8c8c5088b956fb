package io.rungs.catalog.web;

import io.rungs.catalog.usecase.OfferAddress;
import io.rungs.platform.Limit;
import io.rungs.platform.Limited;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What forms offer as an address while a name is written.
@RestController
class AddressController {
    private final OfferAddress offer;

    AddressController(OfferAddress offer) {
        this.offer = offer;
    }

    record OfferedAddress(String address) {}

    /// An address for a new skill, domain, group, family, role, level or proficiency of that name. No other has it.
    @GetMapping("/api/addresses")
    @Limited(Limit.LIST_READ)
    OfferedAddress address(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String name) {
        return new OfferedAddress(offer.offer(kind, name));
    }
}
