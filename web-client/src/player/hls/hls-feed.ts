import type Hls from "hls.js";
import { empty, type Failure, type Feed, type MakeFeed } from "../feed";
import { failureOf, isCurable, notForOthers, type Trouble } from "./hls-failure";
import { hlsSettings } from "./hls-settings";

export interface HlsLibrary {
  readonly Hls: typeof Hls;
  /** Where its worker lies: taking segments apart is not for the page's own thread. */
  readonly workerPath: string;
}

const LIVE: Failure = {
  reason: "That is a live stream; Matinee can't keep those in step yet.",
  mayPass: false,
};

const NO_LIBRARY: Failure = {
  reason: "The part of this page that plays streams could not be loaded.",
  mayPass: true,
};

/** What the element itself finds wrong with the data it was handed. */
const DECODER: Trouble = { type: "mediaError", details: "unknown", fatal: true } as Trouble;

/** A stream in segments, which hls.js fetches and hands to the element. */
export function hlsFeed(
  bring: () => Promise<HlsLibrary>,
  answers: (address: string) => Promise<boolean> = answersAtAll,
): MakeFeed {
  return (video, { address, startMs = 0 }, changed): Feed => {
    let isStopped = false;
    let isCured = false;
    let failure: Failure | undefined;
    let hls: Hls | undefined;

    const fail = (why: Failure) => {
      failure = why;
      letGo();
      changed();
    };
    const onTrouble = (trouble: Trouble) => {
      if (failure !== undefined || !trouble.fatal) {
        return;
      }
      if (isCurable(trouble) && !isCured && hls !== undefined) {
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
      if ((await answers(address)) && !isStopped) {
        failure = notForOthers;
        changed();
      }
    };
    const letGo = () => {
      video.removeEventListener("error", onDecoder);
      hls?.destroy();
      hls = undefined;
    };

    void bring().then(
      (library) => {
        if (!isStopped) {
          hls = feedFrom(library);
        }
      },
      () => !isStopped && fail(NO_LIBRARY),
    );

    return {
      failure: () => failure,
      stop() {
        isStopped = true;
        letGo();
        empty(video);
      },
    };

    function feedFrom({ Hls: Library, workerPath }: HlsLibrary): Hls {
      const made = new Library(hlsSettings(startMs, workerPath));
      made.on(Library.Events.ERROR, (_, trouble) => onTrouble(trouble));
      made.on(Library.Events.LEVEL_LOADED, (_, { details }) => details.live && fail(LIVE));
      video.addEventListener("error", onDecoder);
      made.loadSource(new URL(address, document.baseURI).href);
      made.attachMedia(video);
      return made;
    }
  };
}

/** Whether a server of another origin answers anything, readable or not. */
async function answersAtAll(address: string): Promise<boolean> {
  try {
    if (new URL(address, document.baseURI).origin === location.origin) {
      return false;
    }
    await fetch(address, { mode: "no-cors", cache: "no-store", credentials: "omit" });
    return true;
  } catch {
    return false;
  }
}
