import { empty, type Failure, type Feed, type MakeFeed } from "./feed";

/** A file: the element fetches it by itself. */
export const fileFeed: MakeFeed = (video, { address }): Feed => {
  video.src = address;
  video.load();
  return {
    failure: () => (video.error === null ? undefined : failureOf(video.error.code)),
    stop: () => empty(video),
  };
};

/** The codes of MediaError. */
const NETWORK = 2;
const DECODE = 3;
const NOT_SUPPORTED = 4;

function failureOf(code: number): Failure {
  return { reason: reasonOf(code), mayPass: code === NETWORK };
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
