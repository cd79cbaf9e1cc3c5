import type { Failure } from "./feed";

/** A server in trouble, too busy or out of reach; not one that says no. */
export const mayPassLater = (code: number | undefined): boolean =>
  code === undefined || code < 400 || code >= 500 || code === 408 || code === 429;

/**
 * What an answer that is no stream means to somebody who wants to see a film.
 *
 * @param code the status of HTTP; 0 when there was no answer
 * @param isPart a segment was asked for, not what tells of them
 */
export function networkFailure(code: number, isPart: boolean): Failure {
  const mayPass = mayPassLater(code);
  if (code < 400) {
    return { reason: "stream-unreachable", mayPass: true };
  }
  if (code === 404 || code === 410) {
    return { reason: `${isPart ? "no-part" : "no-stream"} ${code}`, code: "removed", mayPass };
  }
  return mayPass
    ? { reason: `stream-troubled ${code}`, mayPass }
    : { reason: `stream-refused ${code}`, code: "refused", mayPass };
}

/** The server answers, though not to this page. */
export const notForOthers: Failure = {
  reason: "stream-not-for-others",
  code: "refused",
  mayPass: false,
};

/** Whether a server of another origin answers anything, readable or not. */
export async function answersAtAll(address: string): Promise<boolean> {
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
