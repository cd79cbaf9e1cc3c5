import { say } from "../words/say";
/** What came of asking the server over HTTP. */
export type Answer<T> =
  | { readonly name: "ok"; readonly value: T }
  | { readonly name: "problem"; readonly status: number; readonly words: string }
  | { readonly name: "unreachable" };

/** One request, JSON in and out; whatever goes wrong is an answer, never an exception. */
export async function ask<T>(
  path: string,
  read: (body: unknown) => T | undefined,
  init?: RequestInit,
): Promise<Answer<T>> {
  try {
    const response = await fetch(path, { headers: { accept: "application/json" }, ...init });
    const body: unknown = await response.json().catch(() => undefined);
    if (!response.ok) {
      const retryAfter = Number(response.headers.get("retry-after"));
      return {
        name: "problem",
        status: response.status,
        words: problemWords(response.status, body, retryAfter),
      };
    }
    const value = read(body);
    return value === undefined
      ? { name: "problem", status: response.status, words: say().server.unreadable }
      : { name: "ok", value };
  } catch {
    return { name: "unreachable" };
  }
}

const isOurs = (body: unknown): boolean =>
  typeof (body as { detail?: unknown } | undefined)?.detail === "string";

/** A problem document (RFC 9457) in plain words. */
export function problemWords(status: number, body: unknown, retryAfterS: number): string {
  const { server } = say();
  if (status === 429) {
    return server.tooMuch(
      retryAfterS > 0 ? server.inSeconds(Math.ceil(retryAfterS)) : server.inAMoment,
    );
  }
  if (status === 404) {
    return server.noSuchRoom;
  }
  if (status === 503 && isOurs(body)) {
    return server.noNewRooms; // what stands before a server that starts again says so in its own way
  }
  if (status >= 500) {
    return server.wentWrong;
  }
  const { detail, title } = (body ?? {}) as { detail?: unknown; title?: unknown };
  const said = typeof detail === "string" ? detail : title;
  return typeof said === "string" && said !== "" ? said : server.wouldNot;
}
