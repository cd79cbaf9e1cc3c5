/// One live room around the pure one: its mailbox, deadlines, readings and members' outboxes; the
/// directory of rooms; the clock.
@NullMarked
package matinee.server.host;

import org.jspecify.annotations.NullMarked;
