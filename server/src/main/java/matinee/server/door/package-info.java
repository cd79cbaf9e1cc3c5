/// What stands before any request: who may connect, how long a request may take to arrive, which
/// proxies are believed, and certificates.
@NullMarked
package matinee.server.door;

import org.jspecify.annotations.NullMarked;
