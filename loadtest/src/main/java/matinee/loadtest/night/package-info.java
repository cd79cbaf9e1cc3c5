/// A night of many full rooms whose members do what steady members do, at moments of their own:
/// what that takes of a server, and that nobody misses anything. The members are light, so that one
/// processor carries as many of them as another carries of their server.
@NullMarked
package matinee.loadtest.night;

import org.jspecify.annotations.NullMarked;
