import type { ErrorData } from "hls.js";
import type { Failure } from "../feed";
import type { Reason } from "../reason";
import { networkFailure } from "../stream-network";

/** As much of an error of hls.js as decides what is said. */
export type Trouble = Pick<ErrorData, "type" | "details" | "fatal"> & {
  readonly response?: { readonly code?: number } | undefined;
};

/** Whether giving the element its data afresh may help, as it does with a decoder that stumbled. */
export const isCurable = ({ type, details }: Trouble): boolean =>
  type === "mediaError" && forGood(details) === undefined;

/** What a fatal error means to somebody who wants to see a film. */
export function failureOf(trouble: Trouble): Failure {
  const reason = forGood(trouble.details);
  if (reason !== undefined) {
    return { reason, ...(reason === "stream-codec" && { code: "codec" }), mayPass: false };
  }
  switch (trouble.type) {
    case "networkError":
      return network(trouble);
    case "keySystemError":
      return {
        reason: "stream-protected",
        code: "protected",
        mayPass: false,
      };
    case "mediaError":
      return isStuck(trouble)
        ? { reason: "stream-stopped", mayPass: true }
        : { reason: "stream-damaged", mayPass: false };
    default:
      return { reason: "stream-damaged", mayPass: false };
  }
}

/** Told by its kind alone. */
function forGood(details: Trouble["details"]): Reason | undefined {
  switch (details) {
    case "manifestParsingError":
    case "levelParsingError":
    case "levelEmptyError":
      return "not-hls";
    case "manifestIncompatibleCodecsError":
    case "bufferIncompatibleCodecsError":
    case "bufferAddCodecError":
      return "stream-codec";
    case "fragDecryptError":
      return "stream-encrypted";
    default:
      return undefined;
  }
}

const isStuck = ({ details }: Trouble): boolean =>
  details === "bufferStalledError" || details === "bufferSeekOverHole";

function network({ details, response }: Trouble): Failure {
  return /TimeOut$/u.test(details)
    ? { reason: "stream-silent", mayPass: true }
    : networkFailure(response?.code ?? 0, details.startsWith("frag"));
}
