/// Frames to bytes and back. The only place that knows Jackson's databind; server and bots share
/// it.
@NullMarked
package matinee.protocol.codec;

import org.jspecify.annotations.NullMarked;
