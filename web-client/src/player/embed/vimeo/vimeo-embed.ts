import Player from "@vimeo/player";
import { readServiceAddress } from "../../../films/service-address";
import { type Embed, type MakeEmbed, silentEmbed } from "../embed";
import { frameIn } from "../frame";
import { failureOf, isBlocked, notReached } from "./vimeo-words";

const READY_WITHIN_MS = 15_000;
/** Between its steps: a video whose owner allows speeds takes any from a half to double. */
const TRIED = 1.05;

/** A video in Vimeo's own player. */
export const vimeoEmbed: MakeEmbed = (place, load, tell): Embed => {
  const video = readServiceAddress(load.address);
  if (video?.of !== "vimeo") {
    const failure = failureOf("NotFoundError") ?? notReached;
    tell({ name: "failed", failure });
    return silentEmbed;
  }
  const frame = frameIn(place, addressOf(video.id, video.key), "Vimeo");
  const player = new Player(frame);
  let isStopped = false;
  let wishedRate = 1;
  let hasTried = false;

  const say: typeof tell = (told) => {
    if (!isStopped) {
      tell(told);
    }
  };
  const failed = ({ name }: { name: string }) => {
    const failure = failureOf(name);
    if (failure !== undefined) {
      clearTimeout(notReady);
      say({ name: "failed", failure });
    }
  };
  const length = (seconds: number) => {
    if (seconds > 0) {
      say({ name: "length", durationMs: seconds * 1_000 });
    }
  };
  const notReady = setTimeout(() => say({ name: "failed", failure: notReached }), READY_WITHIN_MS);

  /** Once, while it runs at its plain rate. */
  const tryRates = async () => {
    if (hasTried || wishedRate !== 1) {
      return;
    }
    hasTried = true;
    try {
      await player.setPlaybackRate(TRIED);
      const taken = await player.getPlaybackRate();
      say({ name: "rates", rates: Math.abs(taken - TRIED) < 0.01 ? "any" : [1] });
    } catch {
      say({ name: "rates", rates: [1] }); // its owner does not allow it
    }
    await player.setPlaybackRate(wishedRate).catch(() => undefined);
  };
  const runs = () => {
    say({ name: "state", state: "playing" });
    void tryRates();
  };

  player.on("playing", runs);
  player.on("play", runs);
  player.on("pause", () => say({ name: "state", state: "paused" }));
  player.on("ended", () => say({ name: "state", state: "ended" }));
  player.on("bufferstart", () => say({ name: "state", state: "buffering" }));
  player.on("bufferend", async () => {
    const isPaused = await player.getPaused();
    say({ name: "state", state: isPaused ? "paused" : "playing" });
  });
  player.on("seeked", () => say({ name: "sought" }));
  player.on("timeupdate", ({ seconds, duration }) => {
    length(duration);
    say({ name: "place", positionMs: seconds * 1_000, atMs: performance.now() });
  });
  player.on("progress", ({ seconds }) => say({ name: "buffered", untilMs: seconds * 1_000 }));
  player.on("playbackratechange", ({ playbackRate }) => {
    if (playbackRate !== TRIED || wishedRate === TRIED) {
      say({ name: "rate", rate: playbackRate });
    }
  });
  player.on("error", failed);
  void player.ready().then(async () => {
    clearTimeout(notReady);
    length(await player.getDuration());
    say({ name: "ready" });
  }, failed);

  const mind = (answer: Promise<unknown>) => {
    answer.catch((error: unknown) => {
      if (isBlocked(error)) {
        say({ name: "blocked" });
      }
    });
  };
  return {
    play: () => mind(player.play()),
    pause: () => mind(player.pause()),
    seek: (positionMs) => mind(player.setCurrentTime(positionMs / 1_000)),
    setRate(rate) {
      wishedRate = rate;
      mind(player.setPlaybackRate(rate));
    },
    setSound(volume, muted) {
      mind(player.setMuted(muted));
      mind(player.setVolume(volume));
    },
    stop() {
      isStopped = true;
      clearTimeout(notReady);
      mind(player.destroy());
      frame.remove();
    },
  };
};

/** Without its controls and keys where the video's owner allows that, and without being followed. */
function addressOf(id: string, key: string | undefined): string {
  const parameters = new URLSearchParams({
    ...(key !== undefined && { h: key }),
    controls: "0",
    keyboard: "0",
    dnt: "1",
    autopause: "0",
    playsinline: "1",
    title: "0",
    byline: "0",
    portrait: "0",
  });
  return `https://player.vimeo.com/video/${id}?${parameters}`;
}
