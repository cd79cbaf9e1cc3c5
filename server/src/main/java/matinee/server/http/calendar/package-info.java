/// A room's plan in the words of calendars (RFC 5545).
@NullMarked
package matinee.server.http.calendar;

import org.jspecify.annotations.NullMarked;
