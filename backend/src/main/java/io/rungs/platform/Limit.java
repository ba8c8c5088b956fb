package io.rungs.platform;

import io.rungs.kernel.Letters;

/// The table of limits: how often somebody may ask for what, with the default of its setting `rungs.limits.<name>`.
///
/// | limit | counts | of whom | where |
/// |---|---|---|---|
/// | REQUEST | every request, files of pages too | an address | each node |
/// | SIGN_IN | the steps of a sign-in | an address | each node |
/// | SESSION | sessions that are made | an address | each node |
/// | READ | what is read through a controller | a member, or a guest's address | each node |
/// | LIST_READ | lists, searches, the home page | as READ | each node |
/// | COSTLY_READ | what is computed at length | as READ | each node |
/// | PREVIEW | what a text would look like | a member | each node |
/// | WRITE | what changes something | a member | all nodes together |
/// | CREATE | what makes something that others see | a member | all nodes together |
/// | SOCKET | sockets that are opened | as READ | each node |
/// | SUBSCRIPTION | topics that sockets ask for | as READ | each node |
/// | FRAME | what comes over sockets, of whatever kind | as READ | each node |
///
/// What is asked under an address is never counted against a member who is named there: nobody locks another out.
public enum Limit {
    REQUEST(Whose.OF_ADDRESS, "6000/1m", "requests from one address"),
    SIGN_IN(Whose.OF_ADDRESS, "300/5m", "steps of signing in from one address"),
    SESSION(Whose.OF_ADDRESS, "100/5m", "new sessions from one address"),
    READ(Whose.OF_CALLER, "600/1m", "reads"),
    LIST_READ(Whose.OF_CALLER, "240/1m", "lists"),
    COSTLY_READ(Whose.OF_CALLER, "120/1m", "large reads"),
    PREVIEW(Whose.OF_CALLER, "240/1m", "previews"),
    WRITE(Whose.OF_MEMBER_ON_ALL_NODES, "240/1m", "changes"),
    CREATE(Whose.OF_MEMBER_ON_ALL_NODES, "30/1m,300/1h", "new contributions"),
    SOCKET(Whose.OF_CALLER, "30/1m", "new connections"),
    SUBSCRIPTION(Whose.OF_CALLER, "600/1m", "subscriptions"),
    FRAME(Whose.OF_CALLER, "3000/1m", "messages over sockets");

    private enum Whose {
        OF_ADDRESS,
        OF_CALLER,
        OF_MEMBER_ON_ALL_NODES
    }

    private final Whose whose;
    private final String usual;
    private final String what;

    Limit(Whose whose, String usual, String what) {
        this.whose = whose;
        this.usual = usual;
        this.what = what;
    }

    /// As `costly-read`; its setting is `rungs.limits.costly-read`.
    public String label() {
        return Letters.small(name()).replace('_', '-');
    }

    public String setting() {
        return "rungs.limits." + label();
    }

    /// The setting's default.
    public String usual() {
        return usual;
    }

    /// What is counted, as a sentence names it.
    public String what() {
        return what;
    }

    /// Whether it is exact however many nodes there are.
    public boolean exact() {
        return whose == Whose.OF_MEMBER_ON_ALL_NODES;
    }

    /// Whether it is an address's, whoever is signed in there.
    public boolean ofAddress() {
        return whose == Whose.OF_ADDRESS;
    }
}
