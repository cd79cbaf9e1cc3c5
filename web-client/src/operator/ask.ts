import { type ReadonlySignal, signal } from "@preact/signals";

const KEY = "matinee.operator";

/** What came of a question. */
export type Answer<T> =
  | { readonly name: "ok"; readonly value: T }
  | { readonly name: "gone" }
  | { readonly name: "failed"; readonly why: string };

/** What opens the page: from the address it was printed with, and kept in this tab alone. */
const token = signal(fromAddress() ?? sessionStorage.getItem(KEY) ?? "");
const refused = signal(false);

/** The token that was tried last opened nothing. */
export const wasRefused: ReadonlySignal<boolean> = refused;

export const mayLook = (): boolean => token.value !== "" && !refused.value;

export function enter(text: string): void {
  refused.value = false;
  token.value = text.trim();
  sessionStorage.setItem(KEY, token.value);
}

/** Out of the address at once: it would stand in the history. */
function fromAddress(): string | undefined {
  const text = location.hash.slice(1);
  if (text === "" || text.startsWith("room=")) {
    return undefined;
  }
  history.replaceState(null, "", location.pathname);
  sessionStorage.setItem(KEY, text);
  return text;
}

export function look<T>(path: string): Promise<Answer<T>> {
  return ask(path, { method: "GET" });
}

export function act(path: string, body: object = {}): Promise<Answer<unknown>> {
  return ask(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

async function ask<T>(path: string, how: RequestInit): Promise<Answer<T>> {
  try {
    const headers = { ...how.headers, authorization: `Bearer ${token.peek()}` };
    const answer = await fetch(path, { ...how, headers });
    if (answer.status === 401) {
      refused.value = true; // what shows this makes way for the door
      return { name: "failed", why: "The token opens nothing here." };
    }
    const body = (await answer.json()) as T & { detail?: string };
    if (answer.ok) {
      return { name: "ok", value: body };
    }
    return answer.status === 404
      ? { name: "gone" }
      : { name: "failed", why: body.detail ?? `The server says ${answer.status}.` };
  } catch {
    return { name: "failed", why: "The server does not answer." };
  }
}
