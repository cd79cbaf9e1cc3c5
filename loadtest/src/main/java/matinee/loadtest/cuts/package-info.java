/// What a bad network does to a seat: cuts that are told and cuts that are silent, short and long,
/// and segments that come late (ST3, ST4, GW4, RP1).
@NullMarked
package matinee.loadtest.cuts;

import org.jspecify.annotations.NullMarked;
