/// What the catalogue shows: records as they are served.
@NullMarked
@NamedInterface("view")
package io.rungs.catalog.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
