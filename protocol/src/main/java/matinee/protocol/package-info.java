/// What is said between a page and the server: the frames, the events, the room as it is shown, and
/// the two catalogues of codes. Records with their limits in their constructors and Jackson
/// annotations; no behaviour beyond what a record means. `docs/PROTOCOL.md` tells the same in
/// words.
@NullMarked
package matinee.protocol;

import org.jspecify.annotations.NullMarked;
