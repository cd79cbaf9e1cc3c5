/// The settings: what there is to set, and where what is in force comes from.
@NullMarked
package matinee.server.settings;

import org.jspecify.annotations.NullMarked;
