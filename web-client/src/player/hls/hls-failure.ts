import type { ErrorData } from "hls.js";
import type { Failure } from "../feed";
import { networkFailure } from "../stream-network";

/** As much of an error of hls.js as decides what is said. */
export type Trouble = Pick<ErrorData, "type" | "details" | "fatal"> & {
  readonly response?: { readonly code?: number } | undefined;
};

const NOT_A_STREAM = "What is at that address is not an HLS stream.";
const CODEC = "This browser can't play the way the stream is encoded.";
const DAMAGED = "The stream is damaged, or not what this browser can play.";

/** Whether giving the element its data afresh may help, as it does with a decoder that stumbled. */
export const isCurable = ({ type, details }: Trouble): boolean =>
  type === "mediaError" && forGood(details) === undefined;

/** What a fatal error means to somebody who wants to see a film. */
export function failureOf(trouble: Trouble): Failure {
  const reason = forGood(trouble.details);
  if (reason !== undefined) {
    return { reason, ...(reason === CODEC && { code: "codec" }), mayPass: false };
  }
  switch (trouble.type) {
    case "networkError":
      return network(trouble);
    case "keySystemError":
      return {
        reason: "The stream is protected; Matinee can't play such streams.",
        code: "protected",
        mayPass: false,
      };
    case "mediaError":
      return isStuck(trouble)
        ? { reason: "The stream stopped and would not go on.", mayPass: true }
        : { reason: DAMAGED, mayPass: false };
    default:
      return { reason: DAMAGED, mayPass: false };
  }
}

/** Told by its kind alone. */
function forGood(details: Trouble["details"]): string | undefined {
  switch (details) {
    case "manifestParsingError":
    case "levelParsingError":
    case "levelEmptyError":
      return NOT_A_STREAM;
    case "manifestIncompatibleCodecsError":
    case "bufferIncompatibleCodecsError":
    case "bufferAddCodecError":
      return CODEC;
    case "fragDecryptError":
      return "The stream could not be decrypted.";
    default:
      return undefined;
  }
}

const isStuck = ({ details }: Trouble): boolean =>
  details === "bufferStalledError" || details === "bufferSeekOverHole";

function network({ details, response }: Trouble): Failure {
  return /TimeOut$/u.test(details)
    ? { reason: "The stream's server does not answer.", mayPass: true }
    : networkFailure(response?.code ?? 0, details.startsWith("frag"));
}
