/// One client of eight that reads nothing for a minute (GW3).
@NullMarked
package matinee.loadtest.stall;

import org.jspecify.annotations.NullMarked;
