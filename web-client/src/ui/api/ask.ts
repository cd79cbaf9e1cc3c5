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
      ? { name: "problem", status: response.status, words: UNREADABLE }
      : { name: "ok", value };
  } catch {
    return { name: "unreachable" };
  }
}

export const UNREACHABLE = "The server can't be reached. Check the connection and try again.";
const UNREADABLE = "The server answered something this page can't read. Reload the page.";

/** A problem document (RFC 9457) in plain words. */
export function problemWords(status: number, body: unknown, retryAfterS: number): string {
  if (status === 429) {
    const wait = retryAfterS > 0 ? `in ${Math.ceil(retryAfterS)} s` : "in a moment";
    return `That was a bit much from this address. Try again ${wait}.`;
  }
  if (status === 404) {
    return "There is no such room.";
  }
  if (status >= 500) {
    return "Something went wrong on the server. Nothing has changed; try again.";
  }
  const { detail, title } = (body ?? {}) as { detail?: unknown; title?: unknown };
  const said = typeof detail === "string" ? detail : title;
  return typeof said === "string" && said !== "" ? said : "The server would not do that.";
}
