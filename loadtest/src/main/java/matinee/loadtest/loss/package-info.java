/// A real network that loses packets, between the bots and the server.
@NullMarked
package matinee.loadtest.loss;

import org.jspecify.annotations.NullMarked;
