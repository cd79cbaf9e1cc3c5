/// A room server that others might write in Java, to measure Matinee against. Those in JavaScript
/// are in `loadtest/baselines`.
@NullMarked
package matinee.loadtest.baselines;

import org.jspecify.annotations.NullMarked;
