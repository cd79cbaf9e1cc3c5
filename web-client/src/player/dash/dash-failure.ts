import type { Failure } from "../feed";
import { networkFailure } from "../stream-network";

/** As much of an error of dash.js as decides what is said. */
export interface Trouble {
  readonly code: number;
  readonly data?: { readonly response?: { readonly status?: number } } | null;
}

/** Errors.js and ProtectionErrors.js of dash.js; below ten are the codes of MediaError. */
const CODES = {
  mediaNetwork: 2,
  mediaDecode: 3,
  mediaNotSupported: 4,
  manifestUnread: 10,
  manifestMissing: 11,
  sidxMissing: 15,
  clockMissing: 16,
  partMissing: 17,
  keysMissing: 24,
  manifestNotHad: 25,
  sidxNotHad: 26,
  partNotHad: 27,
  beginningNotHad: 28,
  manifestWrong: 31,
  nothingToPlay: 32,
  captionsWrong: 33,
  multiplexed: 34,
  codecUnknown: 35,
  noKey: 36,
} as const;

const FIRST_OF_PROTECTION = 100;

const isNetwork = (code: number): boolean =>
  code >= CODES.manifestNotHad && code <= CODES.beginningNotHad;

/** The film goes on in spite of it, or what it is about has been told before. */
const isSmall = (code: number): boolean =>
  code === CODES.clockMissing || code === CODES.captionsWrong || code === CODES.partMissing;

export const isOutOfReach = ({ code, data }: Trouble): boolean =>
  isNetwork(code) && !data?.response?.status;

/** What an error means to somebody who wants to see a film; nothing when it does not end it. */
export function failureOf({ code, data }: Trouble): Failure | undefined {
  if (isSmall(code)) {
    return undefined;
  }
  if (isNetwork(code)) {
    return networkFailure(data?.response?.status ?? 0, code !== CODES.manifestNotHad);
  }
  if (code === CODES.keysMissing || code === CODES.noKey || code >= FIRST_OF_PROTECTION) {
    return protectedStream;
  }
  switch (code) {
    case CODES.mediaNetwork:
    case CODES.manifestMissing:
      return { reason: "stream-unreachable", mayPass: true };
    case CODES.manifestUnread:
    case CODES.manifestWrong:
      return { reason: "not-dash", mayPass: false };
    case CODES.nothingToPlay:
    case CODES.multiplexed:
    case CODES.codecUnknown:
    case CODES.mediaNotSupported:
      return {
        reason: "stream-codec",
        code: "codec",
        mayPass: false,
      };
    default:
      return {
        reason: "stream-damaged",
        mayPass: false,
      };
  }
}

export const protectedStream: Failure = {
  reason: "stream-protected",
  code: "protected",
  mayPass: false,
};

export const liveStream: Failure = {
  reason: "live-dash",
  code: "refused",
  mayPass: false,
};

/** As much of a manifest as tells what Matinee declines. */
interface Manifest {
  readonly type?: string;
  readonly Period?: readonly { readonly AdaptationSet?: readonly AdaptationSet[] }[];
}

interface AdaptationSet {
  readonly ContentProtection?: unknown;
  readonly Representation?: readonly { readonly ContentProtection?: unknown }[];
}

/** What makes a stream none that is put on, before anything of it is fetched. */
export function declined({ type, Period = [] }: Manifest): Failure | undefined {
  if (type === "dynamic") {
    return liveStream;
  }
  const sets = Period.flatMap(({ AdaptationSet = [] }) => AdaptationSet);
  const isProtected = sets.some(
    (set) =>
      set.ContentProtection !== undefined ||
      set.Representation?.some(({ ContentProtection }) => ContentProtection !== undefined),
  );
  return isProtected ? protectedStream : undefined;
}
