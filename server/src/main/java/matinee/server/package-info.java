/// The composition root: configuration, wiring, start and stop.
@NullMarked
package matinee.server;

import org.jspecify.annotations.NullMarked;
