import type { ItemId } from "../protocol/generated";
import { bufferedAround } from "./buffered";
import { codeOf, type Feed, type MakeFeed } from "./feed";
import { feedFor } from "./feeds";
import { MOTION_EVENTS, type Motion, onMotion, still } from "./motion";
import type { Film, Load, PlayAnswer, Player } from "./port";

/** Events after which something other than motion may have changed. */
const OTHER_EVENTS = [
  "loadedmetadata",
  "durationchange",
  "loadeddata",
  "canplay",
  "canplaythrough",
  "seeked",
  "play",
  "ratechange",
  "volumechange",
  "stalled",
  "progress",
] as const;

/** A seek of somebody else's is told from ours by where it goes. */
const SAME_PLACE_MS = 50;

/**
 * Chromium skips a seek to where it is paused already, and goes on showing the frame it happened to have
 * drawn last: the presser's picture was one frame behind everybody else's. A microsecond further it seeks.
 */
const NEVER_ELIDED_MS = 0.001;

/**
 * At its very end a film has no picture: asked for it, Chromium decodes nothing of a stream and leaves what was
 * there, which for a latecomer is black. So much before it there is the last one.
 */
const LAST_PICTURE_MS = 1;

/** Until a busy machine has drawn what it had to draw. */
const AGAIN_AFTER_MS = 400;

/** Nearer to the edge than where one joins, when the room stands there. */
const LIVE_SLACK_MS = 4_000;

const HAVE_METADATA = 1;
const HAVE_FUTURE_DATA = 3;

/** Plays films in a `<video>`, however each of them comes to it. */
export function htmlVideoPlayer(
  video: HTMLVideoElement,
  makeFeed: MakeFeed = feedFor,
  after: (ms: number, run: () => void) => void = (ms, run) => void setTimeout(run, ms),
): Player {
  const listeners = new Set<() => void>();
  const handlers: [string, () => void][] = [];
  let motion: Motion = still;
  let loaded: { readonly load: Load; readonly feed: Feed } | undefined;
  let soughtMs: number | undefined;
  /** The same by the element's own time. */
  let aimMs: number | undefined;
  let originMs: number | undefined;
  let standsAtMs: number | undefined;
  let shownItem: ItemId | undefined;

  const changed = () => {
    for (const listener of [...listeners]) {
      listener();
    }
  };
  const on = (name: string, handler: () => void) => {
    handlers.push([name, handler]);
    video.addEventListener(name, handler);
  };
  for (const name of MOTION_EVENTS) {
    on(name, () => {
      motion = onMotion(motion, name);
      if (name === "playing" || (name === "seeking" && !isOurSeek())) {
        soughtMs = undefined;
      }
      changed();
    });
  }
  for (const name of OTHER_EVENTS) {
    on(name, changed);
  }
  on("loadedmetadata", () => {
    shownItem = loaded?.load.itemId;
  });
  const standAgain = (to: number) => {
    if (standsAtMs === to && soughtMs === to && video.paused && !video.seeking) {
      standsAtMs = undefined;
      video.currentTime = ((aimMs ?? to) + 2 * NEVER_ELIDED_MS) / 1_000;
    }
  };
  on("seeked", () => {
    const to = standsAtMs;
    if (to !== undefined && to === soughtMs) {
      after(AGAIN_AFTER_MS, () => standAgain(to));
    }
  });

  const mediaMs = () => video.currentTime * 1_000;
  const broadcast = () => loaded?.feed.broadcast?.();
  /** Position less the element's own time: of a broadcast alone these are two things. */
  const shiftMs = (atMs = mediaMs()) =>
    originMs === undefined ? 0 : (broadcast()?.zeroAtMs(atMs) ?? originMs) - originMs;
  const positionMs = () => mediaMs() + shiftMs();
  const isOurSeek = () => aimMs !== undefined && Math.abs(mediaMs() - aimMs) <= SAME_PLACE_MS;

  /** A broadcast does not keep all that was: then the nearest of what there is. */
  const mediaMsOf = (to: number) => {
    const live = broadcast();
    if (live === undefined || originMs === undefined) {
      return to;
    }
    const moment = Math.min(Math.max(to + originMs, live.fromMs), live.joinMs + LIVE_SLACK_MS);
    return Math.max(0, moment - live.zeroAtMs(moment - live.zeroAtMs(mediaMs())));
  };

  const withPicture = (atMs: number) => {
    const lastMs = video.duration * 1_000 - LAST_PICTURE_MS;
    return atMs > lastMs && lastMs > 0 ? lastMs : atMs; // not before the length is known
  };

  const seek = (to: number) => {
    standsAtMs = undefined;
    soughtMs = to;
    aimMs = withPicture(mediaMsOf(to));
    video.currentTime = (aimMs + NEVER_ELIDED_MS) / 1_000;
  };

  const unload = () => {
    soughtMs = undefined;
    loaded?.feed.stop();
    loaded = undefined;
  };

  return {
    positionMs,
    load(load) {
      unload();
      soughtMs = 0;
      aimMs = 0;
      originMs = undefined;
      motion = still;
      video.preload = "auto";
      const wasShown = load.itemId === shownItem;
      loaded = { load, feed: makeFeed(video, { ...load, wasShown }, changed) };
    },
    unload,
    async play() {
      soughtMs = undefined;
      standsAtMs = undefined;
      try {
        await video.play();
        return "started";
      } catch (error) {
        return answerTo(error);
      }
    },
    pause: () => video.pause(),
    seek,
    // Twice: on a busy machine Chromium may paint a picture from before the seek after it, and that
    // one stays. The presser was two frames behind seven others, for good. The second time is a little
    // later, so that eight pages are on the frame before any of them makes sure.
    standAt(to) {
      seek(to);
      standsAtMs = to;
    },
    setRate(rate, preservesPitch) {
      if (video.preservesPitch !== preservesPitch) {
        video.preservesPitch = preservesPitch;
      }
      if (video.playbackRate !== rate) {
        video.playbackRate = rate;
      }
    },
    setMuted(muted) {
      video.muted = muted;
    },
    read: () => (loaded === undefined ? { name: "empty" } : readFilm(loaded.load, loaded.feed)),
    countFrom(liveOriginMs) {
      if (originMs !== liveOriginMs) {
        originMs = liveOriginMs;
        soughtMs = undefined;
      }
    },
    choices: () => loaded?.feed.choices?.(),
    choose: (chosen) => loaded?.feed.choose?.(chosen),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    release() {
      for (const [name, handler] of handlers) {
        video.removeEventListener(name, handler);
      }
      listeners.clear();
      video.pause();
      unload();
    },
  };

  function readFilm({ itemId }: Load, feed: Feed): Film {
    const failure = feed.failure();
    if (failure !== undefined) {
      return { name: "failed", itemId, ...failure, code: codeOf(failure) };
    }
    if (feed.isWanting?.()) {
      return { name: "wanting", itemId };
    }
    if (video.readyState < HAVE_METADATA) {
      return { name: "loading", itemId };
    }
    const live = feed.broadcast?.();
    if (live !== undefined && originMs === undefined) {
      return { name: "loading", itemId, liveAtMs: live.joinMs };
    }
    const durationMs = live === undefined ? video.duration * 1_000 : Number.NaN;
    return {
      name: "loaded",
      itemId,
      positionMs: positionMs(),
      ...(soughtMs !== undefined && { soughtMs }),
      paused: video.paused,
      seeking: video.seeking,
      canPlay: video.readyState >= HAVE_FUTURE_DATA || video.ended,
      moving: motion.moving && !video.paused && !video.seeking,
      ended: video.ended,
      rate: video.playbackRate,
      ...(Number.isFinite(durationMs) && { durationMs }),
      ...bufferedAround(video, shiftMs()),
      ...(live !== undefined &&
        originMs !== undefined && {
          live: { fromMs: live.fromMs - originMs, joinMs: live.joinMs - originMs },
        }),
      muted: video.muted,
      warm: motion.warm,
      hasPicture: video.videoWidth > 0,
    };
  }
}

function answerTo(error: unknown): PlayAnswer {
  const name = error instanceof DOMException ? error.name : "";
  return name === "NotAllowedError" ? "blocked" : "interrupted";
}
