/// The files of the built pages.
@NullMarked
package matinee.server.pages;

import org.jspecify.annotations.NullMarked;
