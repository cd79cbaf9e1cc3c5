/// A live server, a real Prometheus and one fault after the other: the alert that is meant for it
/// fires, no other does, and it clears.
@NullMarked
package matinee.loadtest.alarms;

import org.jspecify.annotations.NullMarked;
