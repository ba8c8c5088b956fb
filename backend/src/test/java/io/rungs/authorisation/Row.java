package io.rungs.authorisation;

import io.rungs.testing.Answer;
import io.rungs.testing.Person;

/// One address, with what stands there, and how it is asked.
///
/// @param endpoint method and template, as the code has them; behind it, in brackets, what stands there
/// @param made what has to be there before somebody asks; answers what the request needs to know of it
record Row<T>(String endpoint, Made<T> made, Asked<T> asked) {
    interface Made<T> {
        T in(AuthorisationScene scene);
    }

    interface Asked<T> {
        Answer by(Person person, AuthorisationScene scene, T made);
    }

    /// Method and template alone.
    String address() {
        return endpoint.replaceFirst(" \\(.*", "");
    }

    boolean writes() {
        return !endpoint.startsWith("GET ");
    }

    /// A scene that is ready, so that several may ask in turn as long as nothing changes.
    Ready prepare(AuthorisationScene scene) {
        T made = this.made.in(scene);
        return person -> asked.by(person, scene, made);
    }

    interface Ready {
        Answer ask(Person person);
    }
}
