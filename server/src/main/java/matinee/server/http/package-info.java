/// The web around the rooms: create, preview, the page, the shelf.
@NullMarked
package matinee.server.http;

import org.jspecify.annotations.NullMarked;
