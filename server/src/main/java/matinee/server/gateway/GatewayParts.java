package matinee.server.gateway;

import com.github.benmanes.caffeine.cache.Ticker;
import matinee.protocol.codec.WireCodec;
import matinee.server.host.ServerClock;
import matinee.server.host.Timers;

/// What every connection is made of; the same for all connections of a server.
///
/// @param clock server time, for the answers to `clock`
/// @param ticker elapsed time, for rates and silence
public record GatewayParts(
    GatewayLimits limits,
    WireCodec codec,
    ServerClock clock,
    Ticker ticker,
    Timers timers,
    GatewayListener listener) {}
