/// The WebSocket: handshake, frames in, the outbox, rate limits.
@NullMarked
package matinee.server.gateway;

import org.jspecify.annotations.NullMarked;
