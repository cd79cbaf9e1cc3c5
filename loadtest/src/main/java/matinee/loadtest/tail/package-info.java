/// What one lost packet costs: changes of the timeline over real TCP, through a line that delays
/// and loses packets. Needs root and iproute2; every address lives in network namespaces that
/// `loadtest/tail.sh` makes and takes away.
@NullMarked
package matinee.loadtest.tail;

import org.jspecify.annotations.NullMarked;
