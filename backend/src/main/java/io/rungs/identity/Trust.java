package io.rungs.identity;

/// How far somebody is trusted with what they contribute, least first: new, basic, contributor. It is earned;
/// rights are [Grant]s.
public enum Trust {
    T0,
    T1,
    T2;

    public boolean atLeast(Trust other) {
        return compareTo(other) >= 0;
    }
}
