import type { HlsConfig, LoaderConfig, RetryConfig } from "hls.js";
import { mayPassLater } from "../stream-network";

/** Longer than any stall that should pass unseen; eight friends on one server leave it at that. */
const AHEAD_S = 40;
const MOST_AHEAD_S = 60;
/** So far behind the edge of a broadcast nobody runs dry who loads each segment in its time. */
const LIVE_LATENCY_SEGMENTS = 3;
/** For the "wait, what did he say". */
const BEHIND_S = 60;

/** In vain for three quarters of a minute: then what was ahead has been played, too. */
const TRIES: RetryConfig = {
  maxNumRetry: 12,
  retryDelayMs: 500,
  maxRetryDelayMs: 4_000,
  backoff: "linear",
  // Unasked, it gives up at once when a server is out of reach while the browser thinks itself online.
  shouldRetry: (config, tried, isTimeout, answer) =>
    tried < (config?.maxNumRetry ?? 0) &&
    (isTimeout || (answer !== undefined && mayPassLater(answer.code))),
};

const PIECES: LoaderConfig = {
  maxTimeToFirstByteMs: 10_000,
  maxLoadTimeMs: 60_000,
  timeoutRetry: TRIES,
  errorRetry: TRIES,
};

/**
 * hls.js brings data and does nothing else: rate and place have one owner, and that is `sync`. What it
 * cannot be talked out of is a step of 0.1 s over a hole it is stuck at; that is measured and put right
 * like any other stumble.
 */
export function hlsSettings(startMs: number, workerPath: string): Partial<HlsConfig> {
  return {
    // Of itself a film begins at its beginning, and a broadcast where it is joined.
    startPosition: startMs > 0 ? startMs / 1_000 : -1,
    startFragPrefetch: true,
    maxBufferLength: AHEAD_S,
    maxMaxBufferLength: MOST_AHEAD_S,
    backBufferLength: BEHIND_S,
    capLevelToPlayerSize: true,
    workerPath,
    lowLatencyMode: false,
    liveSyncDurationCount: LIVE_LATENCY_SEGMENTS,
    liveMaxLatencyDurationCount: Number.POSITIVE_INFINITY,
    liveDurationInfinity: true,
    maxLiveSyncPlaybackRate: 1,
    nudgeOnVideoHole: false,
    // Advertisements of one viewer's own would take the film away from under the room.
    enableInterstitialPlayback: false,
    fragLoadPolicy: { default: PIECES },
    keyLoadPolicy: { default: PIECES },
    playlistLoadPolicy: { default: PIECES },
  };
}
