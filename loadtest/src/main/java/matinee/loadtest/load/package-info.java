/// How much chat a server carries for a second of processor, beside others that do the same work: a
/// client that counts and does not fold, so that one processor of clients can load one of servers.
@NullMarked
package matinee.loadtest.load;

import org.jspecify.annotations.NullMarked;
