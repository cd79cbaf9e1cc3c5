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
  return { ...saidOf(code), mayPass };
}

function saidOf(code: number): Pick<Failure, "reason" | "code"> {
  switch (code) {
    case NETWORK:
      return { reason: "film-stopped", code: "unreachable" };
    case DECODE:
      return {
        reason: "film-damaged",
        code: "damaged",
      };
    case NOT_SUPPORTED:
      return {
        reason: "film-unplayable",
        code: "codec",
      };
    default:
      return { reason: "film-not-loaded", code: "unreachable" };
  }
}
