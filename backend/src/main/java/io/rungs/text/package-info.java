/// Floor 0: pure text work on the kernel's letters: word diff, three-way merge, safe Markdown.
@NullMarked
@ApplicationModule(displayName = "text", allowedDependencies = "kernel")
package io.rungs.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
