import type { Cancel } from "../clock/timers";

/** Why a connection that was good a while ago may not be any more. */
export type Woke =
  /** The network came back, or the page was frozen: most likely it is dead. */
  | "cut-off"
  /** Somebody looks at the page again: it may well be alive. */
  | "seen";

/** Tells when the network came back or somebody looks at the page again. */
export type OnWake = (listener: (why: Woke) => void) => Cancel;

export const browserWake: OnWake = (listener) => {
  const stops: Cancel[] = [];
  const on = (target: EventTarget, name: string, handle: (event: Event) => void) => {
    target.addEventListener(name, handle);
    stops.push(() => target.removeEventListener(name, handle));
  };
  on(window, "online", () => listener("cut-off"));
  on(document, "resume", () => listener("cut-off"));
  // A page taken out of the browser's cache has been frozen, and its sockets with it.
  on(window, "pageshow", (event) =>
    listener((event as PageTransitionEvent).persisted ? "cut-off" : "seen"),
  );
  on(document, "visibilitychange", () => {
    if (document.visibilityState === "visible") {
      listener("seen");
    }
  });
  return () => {
    for (const stop of stops) {
      stop();
    }
  };
};
