/// Bots that speak protocol only, and the load they make together. Bounded in time and count, and
/// meant for loopback.
@NullMarked
package matinee.loadtest;

import org.jspecify.annotations.NullMarked;
