package io.rungs.identity;

import java.util.List;

/// The people of the built-in provider, who do not exist. There is no such bean where the provider is off.
public interface DemonstrationPeople {
    /// The password is public; `about` says in a few words what the person may do.
    record Person(String handle, String name, String email, String password, String about) {}

    /// The provider's id, as accounts and settings name it.
    String PROVIDER = "demonstration";

    List<Person> people();
}
