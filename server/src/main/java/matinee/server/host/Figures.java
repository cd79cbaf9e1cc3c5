package matinee.server.host;

import matinee.protocol.Condition;

/// Of a member's latest report what others hear of; a length that is not known is `NaN`.
record Figures(Condition condition, double skewMs, double clockErrorMs, double rttMs) {}
