/// What a proof has to say in the end: its claims, whether they hold, and what was measured.
@NullMarked
package matinee.loadtest.proof;

import org.jspecify.annotations.NullMarked;
