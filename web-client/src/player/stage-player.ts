import { isService, type ServiceSource } from "../films/service";
import { EmbedPlayer } from "./embed/embed-player";
import { lateEmbed } from "./embed/late-embed";
import { htmlVideoPlayer } from "./html-video";
import type { Player } from "./port";

/** What plays for a place on the page: one player each for the element and for every service. */
export type PlayerOf = (source: ServiceSource | "element") => Player;

/** @param place where a service's frame stands; without one nothing but the element plays */
export function stagePlayer(video: HTMLVideoElement, place: HTMLElement | undefined): Player {
  return severalPlayers((source) =>
    source === "element" || place === undefined
      ? htmlVideoPlayer(video)
      : servicePlayer(source, video, place),
  );
}

/** Several players behind the one port: the film's source picks, and the others are empty meanwhile. */
export function severalPlayers(playerOf: PlayerOf): Player {
  const listeners = new Set<() => void>();
  const made = new Map<ServiceSource | "element", Player>();
  const playerFor = (source: ServiceSource | "element"): Player => {
    const player = made.get(source) ?? playerOf(source);
    if (!made.has(source)) {
      made.set(source, player);
      player.onChange(() => {
        if (player === current) {
          tell();
        }
      });
    }
    return player;
  };
  const tell = () => {
    for (const listener of [...listeners]) {
      listener();
    }
  };
  let current: Player | undefined;
  const now = (): Player => {
    current ??= playerFor("element");
    return current;
  };
  return {
    load(load) {
      const next = playerFor(isService(load.source) ? load.source : "element");
      if (current !== undefined && current !== next) {
        current.pause();
        current.unload();
      }
      current = next;
      next.load(load);
    },
    unload: () => now().unload(),
    play: () => now().play(),
    pause: () => now().pause(),
    seek: (positionMs) => now().seek(positionMs),
    standAt: (positionMs) => now().standAt(positionMs),
    setRate: (rate, preservesPitch) => now().setRate(rate, preservesPitch),
    setMuted: (muted) => now().setMuted(muted),
    read: () => now().read(),
    positionMs: () => now().positionMs(),
    countFrom: (liveOriginMs) => now().countFrom?.(liveOriginMs),
    choices: () => now().choices?.(),
    choose: (chosen) => now().choose?.(chosen),
    onChange(listener) {
      now();
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    release() {
      listeners.clear();
      for (const player of made.values()) {
        player.release();
      }
    },
  };
}

/** The steps of YouTube's own menu, as documented; a probe may find more. */
const STEPS = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2];

function servicePlayer(of: ServiceSource, sound: HTMLVideoElement, place: HTMLElement): Player {
  switch (of) {
    case "youtube":
      return new EmbedPlayer({
        of,
        rates: STEPS,
        place,
        sound,
        make: lateEmbed(async () => (await import("./embed/youtube/youtube-embed")).youtubeEmbed),
      });
    case "vimeo":
      return new EmbedPlayer({
        of,
        rates: [1],
        place,
        sound,
        make: lateEmbed(async () => (await import("./embed/vimeo/vimeo-embed")).vimeoEmbed),
      });
    case "twitch":
      return new EmbedPlayer({
        of,
        rates: [1],
        place,
        sound,
        make: lateEmbed(async () => (await import("./embed/twitch/twitch-embed")).twitchEmbed),
      });
  }
}
