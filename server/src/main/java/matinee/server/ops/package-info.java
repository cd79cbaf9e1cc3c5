/// What the operator sees: health and metrics, on a port of their own.
@NullMarked
package matinee.server.ops;

import org.jspecify.annotations.NullMarked;
