/// Ten thousand who want eight hundred seats, all at once (ST1, ST2).
@NullMarked
package matinee.loadtest.race;

import org.jspecify.annotations.NullMarked;
