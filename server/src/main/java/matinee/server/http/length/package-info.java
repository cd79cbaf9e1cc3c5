/// How long a film is, read at a glance out of the beginning or the end of its file.
@NullMarked
package matinee.server.http.length;

import org.jspecify.annotations.NullMarked;
