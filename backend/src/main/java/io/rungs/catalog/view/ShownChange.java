package io.rungs.catalog.view;

import io.rungs.catalog.RoleRef;
import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Level;
import io.rungs.text.StatementPart;
import io.rungs.text.WordEdit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a revision and a proposal both say of a change.
public interface ShownChange {
    Change.Kind kind();

    Change.Act act();

    @Nullable
    RoleRef role();

    @Nullable
    Level level();

    @Nullable
    Expectation before();

    @Nullable
    Expectation after();

    List<WordEdit> words();

    List<StatementPart> statements();

    String sentence();
}
