/// Full rooms of bots that behave like an evening, and the look at all of them that tells whether
/// everybody is in the same room.
@NullMarked
package matinee.loadtest.crowd;

import org.jspecify.annotations.NullMarked;
