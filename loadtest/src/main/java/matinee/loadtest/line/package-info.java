/// Network lines between two namespaces of this machine that delay and lose packets: Linux, root.
@NullMarked
package matinee.loadtest.line;

import org.jspecify.annotations.NullMarked;
