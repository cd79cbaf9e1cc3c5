import { empty, type Failure, type Feed, type MakeFeed } from "./feed";

/** A file: the element fetches it by itself. */
export const fileFeed: MakeFeed = (video, { address, wasShown = false }): Feed => {
  video.src = address;
  video.load();
  return {
    failure: () => (video.error === null ? undefined : failureOf(video.error.code, wasShown)),
    stop: () => empty(video),
  };
};

/** The codes of MediaError. */
const NETWORK = 2;
const DECODE = 3;
const NOT_SUPPORTED = 4;

/** A server that is out of reach looks to the browser like one that has no film. */
function failureOf(code: number, wasShown: boolean): Failure {
  const mayPass = code === NETWORK || (code === NOT_SUPPORTED && wasShown);
  return { reason: reasonOf(code), mayPass };
}

function reasonOf(code: number): string {
  switch (code) {
    case NETWORK:
      return "The film's server stopped answering.";
    case DECODE:
      return "The film is damaged, or not what this browser can play.";
    case NOT_SUPPORTED:
      return "It could not be reached, or it is not a film that this browser can play.";
    default:
      return "The film could not be loaded.";
  }
}
