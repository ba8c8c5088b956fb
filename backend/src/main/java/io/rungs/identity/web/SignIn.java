package io.rungs.identity.web;

import java.util.List;

/// The ways to sign in. The demonstration people are there only where the built-in provider runs.
record SignIn(List<SignInProvider> providers, List<DemonstrationPerson> demonstration) {
    record SignInProvider(String id, String name, String href) {}

    record DemonstrationPerson(String handle, String name, String about, String password) {}
}
