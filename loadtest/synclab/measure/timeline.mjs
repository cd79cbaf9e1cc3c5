// The room's timeline as the server told it, in the machine's time.

/** @param {{playback: object, atMs: number}[]} playbacks @param {number} serverAheadMs */
export function timelineOf(playbacks, serverAheadMs) {
  const line = playbacks.map(({ playback, atMs, cause, seq }) => ({
    atMs: atMs - serverAheadMs,
    sinceMs: playback.sinceMs - serverAheadMs,
    positionMs: playback.positionMs,
    rate: playback.state === "playing" ? playback.rate : 0,
    former: playback.former && {
      sinceMs: playback.former.sinceMs - serverAheadMs,
      positionMs: playback.former.positionMs,
      rate: playback.former.rate,
    },
    cause,
    seq,
  }));
  const inForce = (ms) => line.findLast(({ atMs }) => atMs <= ms);
  return {
    changes: line,
    placeAt(ms) {
      const now = inForce(ms);
      if (now === undefined) return undefined;
      const { sinceMs, positionMs, rate } = ms < now.sinceMs && now.former ? now.former : now;
      return positionMs + rate * (ms - sinceMs);
    },
    /** Whether the room's film runs then. */
    runsAt(ms) {
      const now = inForce(ms);
      return now !== undefined && now.rate > 0 && ms >= now.sinceMs;
    },
  };
}
