/// WebSockets for thousands of bots on one thread, with what a proof needs and a library does not
/// offer: to stop reading, to be torn off, to all speak at the same moment.
@NullMarked
package matinee.loadtest.net;

import org.jspecify.annotations.NullMarked;
