/// A server that is stopped and killed in the middle of full rooms.
@NullMarked
package matinee.loadtest.chaos;

import org.jspecify.annotations.NullMarked;
