import { readServiceAddress } from "../../../films/service-address";
import { AdWatch } from "../ad-watch";
import { type Embed, type MakeEmbed, silentEmbed } from "../embed";
import { frameIn } from "../frame";
import { RateProbe } from "./rate-probe";
import { bringYouTubeApi, type YouTubeApi, type YouTubePlayer } from "./youtube-api";
import { deliveredIn, failureOf, heardAtMs, notReached, stateOf } from "./youtube-words";

/** The one that sets no cookie before it plays. */
const HOST = "https://www.youtube-nocookie.com";
const STEPS = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2];
/** Where nothing is delivered the player is asked, as often as it would know. */
const ASK_EVERY_MS = 250;
const READY_WITHIN_MS = 15_000;

/** A video in YouTube's own player, without its controls. */
export const youtubeEmbed: MakeEmbed = (place, load, tell): Embed => {
  const video = readServiceAddress(load.address);
  if (video?.of !== "youtube") {
    tell({ name: "failed", failure: failureOf(2) });
    return silentEmbed;
  }
  const { id } = video;
  const frame = frameIn(place, addressOf(id, load.startMs ?? 0), "YouTube");
  let player: YouTubePlayer | undefined;
  let isStopped = false;
  let hasPlayed = false;
  let isPlaying = false;
  let wishedRate = 1;
  let heardMs = Number.NEGATIVE_INFINITY;
  const ads = new AdWatch();
  const probe = new RateProbe(
    STEPS,
    (rate) => player?.setPlaybackRate(rate ?? wishedRate),
    (rates) => tell({ name: "rates", rates }),
  );

  const lookForAds = (look: () => void) => {
    const before = ads.isOn;
    look();
    if (ads.isOn !== before) {
      tell({ name: "ad", on: ads.isOn });
    }
  };
  const hearPlace = (seconds: number, atMs: number) => {
    lookForAds(() => ads.place(seconds * 1_000, atMs));
    if (!ads.isOn) {
      tell({ name: "place", positionMs: seconds * 1_000, atMs });
    }
  };
  const hearLength = (seconds: number) => {
    if (seconds > 0) {
      lookForAds(() => ads.length(seconds * 1_000, performance.now()));
      if (!ads.isOn) {
        tell({ name: "length", durationMs: seconds * 1_000 });
      }
    }
  };
  const hearLoaded = (fraction: number, seconds: number) =>
    tell({ name: "buffered", untilMs: fraction * seconds * 1_000 });

  const delivered = (event: MessageEvent) => {
    const info = event.source === frame.contentWindow ? deliveredIn(event.data) : undefined;
    if (info === undefined) {
      return;
    }
    if (info.duration !== undefined) {
      hearLength(info.duration);
    }
    if (info.currentTime !== undefined) {
      heardMs = performance.now();
      hearPlace(info.currentTime, heardAtMs(info, heardMs, Date.now()));
    }
    if (info.videoLoadedFraction !== undefined) {
      hearLoaded(info.videoLoadedFraction, info.duration ?? player?.getDuration() ?? 0);
    }
  };
  window.addEventListener("message", delivered);

  const asking = setInterval(() => {
    if (player !== undefined && isPlaying && performance.now() - heardMs > 3 * ASK_EVERY_MS) {
      hearLength(player.getDuration());
      hearPlace(player.getCurrentTime(), performance.now());
      hearLoaded(player.getVideoLoadedFraction(), player.getDuration());
    }
  }, ASK_EVERY_MS);

  const notReady = setTimeout(() => tell({ name: "failed", failure: notReached }), READY_WITHIN_MS);

  const attach = (api: YouTubeApi) => {
    if (isStopped) {
      return;
    }
    const made = new api.Player(frame, {
      events: {
        onReady() {
          clearTimeout(notReady);
          player = made;
          hearLength(made.getDuration());
          tell({ name: "ready" });
        },
        onStateChange({ data }) {
          const state = stateOf(data);
          if (state === undefined) {
            return;
          }
          isPlaying = state === "playing";
          hasPlayed ||= isPlaying;
          lookForAds(() => ads.state(state, performance.now()));
          tell({ name: "state", state });
          if (isPlaying && !ads.isOn && wishedRate === 1) {
            probe.runs();
          }
        },
        onPlaybackRateChange({ data }) {
          if (!probe.hears(data)) {
            tell({ name: "rate", rate: data });
          }
        },
        onError({ data }) {
          clearTimeout(notReady);
          tell({ name: "failed", failure: failureOf(data) });
        },
        onAutoplayBlocked: () => tell({ name: "blocked" }),
      },
    });
  };
  void bringYouTubeApi().then(attach, () => {
    clearTimeout(notReady);
    tell({ name: "failed", failure: notReached });
  });

  return {
    play: () => player?.playVideo(),
    pause: () => player?.pauseVideo(),
    seek(positionMs) {
      const seconds = positionMs / 1_000;
      if (hasPlayed) {
        player?.seekTo(seconds, true);
      } else {
        player?.cueVideoById({ videoId: id, startSeconds: seconds }); // a seek would start it
      }
    },
    setRate(rate) {
      wishedRate = rate;
      player?.setPlaybackRate(rate);
    },
    setSound(volume, muted) {
      player?.setVolume(Math.round(volume * 100));
      if (muted) {
        player?.mute();
      } else {
        player?.unMute();
      }
    },
    stop() {
      isStopped = true;
      clearInterval(asking);
      clearTimeout(notReady);
      probe.stop();
      window.removeEventListener("message", delivered);
      player?.destroy();
      frame.remove();
    },
  };
};

/** Its controls, its keys, its notes and other people's videos are kept out as far as it lets them. */
function addressOf(id: string, startMs: number): string {
  const parameters = new URLSearchParams({
    enablejsapi: "1",
    origin: location.origin,
    controls: "0",
    disablekb: "1",
    fs: "0",
    playsinline: "1",
    rel: "0",
    iv_load_policy: "3",
    ...(startMs >= 1_000 && { start: String(Math.floor(startMs / 1_000)) }),
  });
  return `${HOST}/embed/${id}?${parameters}`;
}
