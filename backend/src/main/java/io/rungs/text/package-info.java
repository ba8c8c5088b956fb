/// Floor 0: pure text work: word diff, three-way merge, safe Markdown.
@NullMarked
@ApplicationModule(
        displayName = "text",
        allowedDependencies = {})
package io.rungs.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
