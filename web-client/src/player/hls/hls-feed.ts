import type Hls from "hls.js";
import type { Choices } from "../choices";
import { empty, type Failure, type Feed, type MakeFeed } from "../feed";
import { answersAtAll, notForOthers } from "../stream-network";
import { HlsBroadcast } from "./hls-broadcast";
import { choicesOf, chooseOf } from "./hls-choices";
import { failureOf, isCurable, type Trouble } from "./hls-failure";
import { hlsSettings } from "./hls-settings";

export interface HlsLibrary {
  readonly Hls: typeof Hls;
  /** Where its worker lies: taking segments apart is not for the page's own thread. */
  readonly workerPath: string;
}

const NO_CLOCK: Failure = {
  reason: "live-without-clock",
  mayPass: false,
};

/** What the element itself finds wrong with the data it was handed. */
const DECODER: Trouble = { type: "mediaError", details: "unknown", fatal: true } as Trouble;

/** After these there may be others to choose from, or another chosen. */
const CHOICES_CHANGE = [
  "MANIFEST_PARSED",
  "LEVELS_UPDATED",
  "AUDIO_TRACKS_UPDATED",
  "AUDIO_TRACK_SWITCHED",
] as const;

/** A stream in segments, which hls.js fetches and hands to the element. */
export function hlsFeed(
  { Hls: Library, workerPath }: HlsLibrary,
  answers: (address: string) => Promise<boolean> = answersAtAll,
): MakeFeed {
  return (video, { address, startMs = 0, isLive = false }, changed): Feed => {
    // A place of a broadcast is none of the element's: it is joined, and then gone to.
    const hls = new Library(hlsSettings(isLive ? 0 : startMs, workerPath));
    const broadcast = new HlsBroadcast(hls);
    let wasLive = false;
    let isOver = false;
    let isCured = false;
    let failure: Failure | undefined;
    let choices: Choices | undefined;

    const letGo = () => {
      if (!isOver) {
        isOver = true;
        video.removeEventListener("error", onDecoder);
        hls.destroy();
      }
    };
    const fail = (why: Failure) => {
      letGo();
      failure = why;
      changed();
    };
    const onTrouble = (trouble: Trouble) => {
      if (isOver || !trouble.fatal) {
        return;
      }
      if (isCurable(trouble) && !isCured) {
        isCured = true;
        const atS = video.currentTime;
        hls.recoverMediaError();
        hls.startLoad(atS);
        return;
      }
      fail(failureOf(trouble));
      if (trouble.type === "networkError" && !trouble.response?.code) {
        void tellWhy();
      }
    };
    const onDecoder = () => onTrouble(DECODER);
    /** A browser tells a page the same of a dead server and of one that does not want the page. */
    const tellWhy = async () => {
      const told = failure;
      if ((await answers(address)) && failure === told) {
        failure = notForOthers;
        changed();
      }
    };

    hls.on(Library.Events.ERROR, (_, trouble) => onTrouble(trouble));
    hls.on(Library.Events.LEVEL_UPDATED, (_, { details }) => {
      wasLive ||= details.live;
      if (wasLive && !details.hasProgramDateTime) {
        fail(NO_CLOCK);
      } else if (wasLive) {
        broadcast.follow(details);
        changed();
      }
    });
    hls.on(Library.Events.FRAG_BUFFERED, () => broadcast.fragmentCame());
    for (const name of CHOICES_CHANGE) {
      hls.on(Library.Events[name], () => {
        choices = choicesOf(hls);
        changed();
      });
    }
    video.addEventListener("error", onDecoder);
    hls.loadSource(new URL(address, document.baseURI).href);
    hls.attachMedia(video);

    return {
      failure: () => failure,
      broadcast: () => broadcast.now,
      choices: () => choices,
      choose(chosen) {
        chooseOf(hls, chosen);
        choices = choicesOf(hls);
        changed();
      },
      stop() {
        failure = undefined;
        letGo();
        empty(video);
      },
    };
  };
}
