package matinee.server.host;

import matinee.protocol.Condition;
import matinee.protocol.FailureCode;
import matinee.protocol.Why;
import org.jspecify.annotations.Nullable;

/// Of a member's latest report what others hear of; a length that is not known is `NaN`.
record Figures(
    Condition condition,
    double skewMs,
    double clockErrorMs,
    double rttMs,
    @Nullable Why why,
    @Nullable FailureCode failure) {}
