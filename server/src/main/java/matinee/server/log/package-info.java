/// Where events are committed before anyone sees them.
@NullMarked
package matinee.server.log;

import org.jspecify.annotations.NullMarked;
