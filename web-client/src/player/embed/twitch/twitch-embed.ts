import TwitchVideoElement from "twitch-video-element";
import { constructStyles } from "../../../dom/constructed-styles";
import { plainAddress, readServiceAddress } from "../../../films/service-address";
import { AdWatch } from "../ad-watch";
import { type Embed, type EmbedFailure, type MakeEmbed, silentEmbed } from "../embed";

const READY_WITHIN_MS = 15_000;

const failure = (
  reason: EmbedFailure["reason"],
  code: EmbedFailure["code"],
  mayPass: boolean,
): { name: "failed"; failure: EmbedFailure } => ({
  name: "failed",
  failure: { reason, code, mayPass },
});

constructStyles([TwitchVideoElement]);

/**
 * A video or a channel in Twitch's own player. It is spoken to by the messages that its script would
 * send, so that no script of Twitch's is in this page.
 */
export const twitchEmbed: MakeEmbed = (place, load, tell): Embed => {
  const video = readServiceAddress(load.address);
  if (video?.of !== "twitch") {
    tell(failure("twitch-unknown", "removed", false));
    return silentEmbed;
  }
  const isChannel = "channel" in video;
  const player = new TwitchVideoElement();
  const ads = new AdWatch();
  player.className = "stage-frame";
  player.src = plainAddress(video);

  const notReady = setTimeout(
    () => tell(failure("twitch-unreachable", "unreachable", true)),
    READY_WITHIN_MS,
  );
  const look = (at: () => void) => {
    const before = ads.isOn;
    at();
    if (ads.isOn !== before) {
      tell({ name: "ad", on: ads.isOn });
    }
  };
  const length = () => {
    if (player.duration > 0 && Number.isFinite(player.duration)) {
      look(() => ads.length(player.duration * 1_000, performance.now()));
      tell({ name: "length", durationMs: player.duration * 1_000 });
    }
  };
  const state = (now: "playing" | "paused" | "ended") => {
    look(() => ads.state(now, performance.now()));
    tell({ name: "state", state: now });
  };
  const heard: Readonly<Record<string, () => void>> = {
    loadedmetadata() {
      clearTimeout(notReady);
      player.shadowRoot?.querySelector("iframe")?.setAttribute("title", "Twitch");
      length();
      if (isChannel) {
        tell({ name: "live" });
      }
      tell({ name: "ready" });
    },
    playing: () => state("playing"),
    pause: () => state("paused"),
    ended: () => state("ended"),
    seeked: () => tell({ name: "sought" }),
    durationchange: length,
    timeupdate() {
      const positionMs = player.currentTime * 1_000;
      const atMs = performance.now();
      look(() => ads.place(positionMs, atMs));
      if (!ads.isOn) {
        tell({ name: "place", positionMs, atMs });
      }
    },
    progress: () =>
      tell({ name: "buffered", untilMs: (player.currentTime + player.buffered.end(0)) * 1_000 }),
    playbackBlocked: () => tell({ name: "blocked" }),
    offline: () => tell(failure("twitch-silent", "offline", true)),
    error: () => tell(failure("twitch-closed", "protected", false)),
  };
  for (const [name, hear] of Object.entries(heard)) {
    player.addEventListener(name, hear);
  }
  place.replaceChildren(player);

  return {
    play: () => player.play(),
    pause: () => player.pause(),
    seek(positionMs) {
      if (!isChannel) {
        player.currentTime = positionMs / 1_000;
      }
    },
    setRate() {}, // it has none
    setSound(volume, muted) {
      player.muted = muted;
      player.volume = volume;
    },
    stop() {
      clearTimeout(notReady);
      for (const [name, hear] of Object.entries(heard)) {
        player.removeEventListener(name, hear);
      }
      player.src = "";
      player.remove();
    },
  };
};
