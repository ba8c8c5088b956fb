package io.rungs.identity;

/// What a provider says of somebody cannot be kept: nobody could be found again by it.
public final class UnfitClaim extends RuntimeException {
    public UnfitClaim(String why) {
        super(why, null, false, false);
    }
}
