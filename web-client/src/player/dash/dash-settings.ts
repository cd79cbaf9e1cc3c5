import type { MediaPlayerSettingClass } from "dashjs";

/** As with HLS (hls-settings.ts): longer than any stall that should pass unseen. */
const AHEAD_S = 40;
const BEHIND_S = 60;

/** In vain for three quarters of a minute: then what was ahead has been played, too. */
const TRIES = { attempts: 20, everyMs: 2_000 };

const SILENT = 0;

/** A hole that small is stepped over; whoever is stuck at it would be for good. */
const HOLE_S = 0.5;

/**
 * dash.js brings data and does nothing else: rate and place have one owner, and that is `sync`. It asks
 * nobody for the time, remembers nothing in the browser, and leaves writing to the page's own captions.
 */
export const dashSettings: MediaPlayerSettingClass = {
  debug: { logLevel: SILENT, dispatchEvent: false },
  streaming: {
    applyServiceDescription: false,
    applyContentSteering: false,
    buffer: {
      bufferTimeDefault: AHEAD_S,
      bufferTimeAtTopQuality: AHEAD_S,
      bufferTimeAtTopQualityLongForm: AHEAD_S,
      bufferToKeep: BEHIND_S,
      // Else it sets the rate to nothing while it waits for data, and to what it was afterwards.
      setStallState: false,
    },
    gaps: { jumpGaps: true, jumpLargeGaps: false, smallGapLimit: HOLE_S, enableStallFix: false },
    liveCatchup: { enabled: false },
    utcSynchronization: { enabled: false },
    text: { defaultEnabled: false },
    lastBitrateCachingInfo: { enabled: false },
    lastMediaSettingsCachingInfo: { enabled: false },
    fragmentRequestTimeout: 60_000,
    retryAttempts: { MediaSegment: TRIES.attempts, InitializationSegment: TRIES.attempts },
    retryIntervals: { MediaSegment: TRIES.everyMs, InitializationSegment: TRIES.everyMs },
    abr: { limitBitrateByPortal: true, usePixelRatioInLimitBitrateByPortal: true },
  },
  errors: { recoverAttempts: { mediaErrorDecode: 1 } },
} as MediaPlayerSettingClass;
