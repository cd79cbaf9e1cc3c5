/// The room itself, pure: what a command leads to (`decide`) and what an event leaves behind
/// (`evolve`). No clock, thread, IO, logger or randomness; time and readings come in as arguments.
@NullMarked
package matinee.server.room;

import org.jspecify.annotations.NullMarked;
