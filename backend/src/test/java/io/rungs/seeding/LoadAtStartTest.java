package io.rungs.seeding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rungs.platform.StartRefused;
import io.rungs.seeding.model.Extent;
import org.junit.jupiter.api.Test;

class LoadAtStartTest {
    @Test
    void withoutASettingTheDemonstrationGetsEverythingAndOthersNothing() {
        assertThat(LoadAtStart.extent("", true)).isEqualTo(Extent.FULL);
        assertThat(LoadAtStart.extent("", false)).isEqualTo(Extent.NONE);
    }

    @Test
    void theSettingDecides() {
        assertThat(LoadAtStart.extent("catalogue", false)).isEqualTo(Extent.CATALOGUE);
        assertThat(LoadAtStart.extent("none", true)).isEqualTo(Extent.NONE);
    }

    @Test
    void aWordThatIsNoSettingIsRefused() {
        assertThatThrownBy(() -> LoadAtStart.extent("some", true)).isInstanceOf(StartRefused.class);
    }

    @Test
    void peopleWhoCannotSignInAreRefused() {
        assertThatThrownBy(() -> LoadAtStart.extent("full", false)).isInstanceOf(StartRefused.class);
    }

    @Test
    void aFolderOfItsOwnIsACatalogueAlone() {
        assertThat(LoadAtStart.hasCatalogue("")).isTrue();
        assertThat(LoadAtStart.hasCatalogue("catalogue")).isTrue();
        assertThat(LoadAtStart.hasCatalogue("none")).isFalse();
        assertThatThrownBy(() -> LoadAtStart.hasCatalogue("full")).isInstanceOf(StartRefused.class);
    }
}
