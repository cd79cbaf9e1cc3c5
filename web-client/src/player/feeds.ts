import type { FailureCode } from "../protocol/generated";
import { diskFeed } from "./disk/disk-feed";
import { empty, type Failure, type Feed, type MakeFeed } from "./feed";
import { fileFeed } from "./file-feed";
import { lateFeed } from "./late-feed";
import type { Load } from "./port";
import type { Reason } from "./reason";

/** What this browser can do with a stream. */
export interface Abilities {
  /** A page may hand the element its data piece by piece (Media Source Extensions). */
  readonly pieces: boolean;
  /** The element plays a playlist's address as it plays a file's: Safari on a phone. */
  readonly playlists: boolean;
}

export const PLAYLIST_TYPE = "application/vnd.apple.mpegurl";

/** hls.js is twice the rest of the page: for those who watch a stream. */
const streamFeed = lateFeed(async () => (await import("./hls/stream-feed")).streamFeed);

/** dash.js is even larger. */
const dashFeed = lateFeed(async () => (await import("./dash/manifest-feed")).manifestFeed);

/** How a film comes to the element: by what kind it is, and what the browser can do. */
export const feedFor: MakeFeed = (video, load, changed) =>
  pick(load.source, abilitiesOf(video))(video, load, changed);

export function pick(source: Load["source"], { pieces, playlists }: Abilities): MakeFeed {
  switch (source) {
    case "file":
      return fileFeed;
    case "hls":
      if (pieces) {
        return streamFeed;
      }
      return playlists ? fileFeed : refusing("no-streams", "codec");
    case "disk":
      return diskFeed();
    case "dash":
      return pieces ? dashFeed : refusing("no-dash", "codec");
    default: // a server newer than this page
      return refusing("page-too-old", "codec");
  }
}

function refusing(reason: Reason, code: FailureCode): MakeFeed {
  const failure: Failure = { reason, code, mayPass: false };
  return (video): Feed => ({ failure: () => failure, stop: () => empty(video) });
}

function abilitiesOf(video: HTMLVideoElement): Abilities {
  return {
    pieces: "MediaSource" in globalThis,
    playlists: video.canPlayType(PLAYLIST_TYPE) !== "",
  };
}
