/// A bot that does what a page does about its seat: keeps it, comes back to it, gives its commands
/// once. And a ledger that tells whether the server kept its side.
@NullMarked
package matinee.loadtest.bot;

import org.jspecify.annotations.NullMarked;
