/// Traces for a collector of the operator's: off unless one is named, and then nothing of it is
/// loaded.
@NullMarked
package matinee.server.traces;

import org.jspecify.annotations.NullMarked;
