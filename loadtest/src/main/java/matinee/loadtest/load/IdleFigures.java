package matinee.loadtest.load;

/// What silent seats cost one server in one round.
///
/// @param processorPercent of one processor, while nobody said anything
/// @param othersPercent what everybody else on this machine took of one meanwhile
/// @param wrong who was lost, in words, or empty
record IdleFigures(
    Memory aSeat,
    Memory before,
    Memory after,
    double processorPercent,
    long othersPercent,
    String wrong) {}
