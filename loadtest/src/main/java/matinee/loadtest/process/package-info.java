/// The server under test, as the process it is: started, stopped, killed and looked at from
/// outside.
@NullMarked
package matinee.loadtest.process;

import org.jspecify.annotations.NullMarked;
