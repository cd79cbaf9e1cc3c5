/// Many times the churn of an evening, for half an hour: what the server keeps must not grow.
@NullMarked
package matinee.loadtest.soak;

import org.jspecify.annotations.NullMarked;
