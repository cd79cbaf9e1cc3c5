package matinee.loadtest.load;

import matinee.loadtest.process.Pace;

/// What one storm on one server came to.
///
/// @param pace joins where it says deliveries
/// @param p50Micros from the first packet of a join to its welcome, while as many as may were on
///   their way, as is the other
/// @param wrong who was not let in, in words, or empty
record JoinFigures(Pace pace, long p50Micros, long p99Micros, int welcomeBytes, String wrong) {}
