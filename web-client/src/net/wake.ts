import type { Cancel } from "../clock/timers";

/** Tells when the network came back or somebody looks at the page again. */
export type OnWake = (listener: () => void) => Cancel;

export const browserWake: OnWake = (listener) => {
  const visible = () => {
    if (document.visibilityState === "visible") {
      listener();
    }
  };
  addEventListener("online", listener);
  addEventListener("pageshow", listener);
  document.addEventListener("visibilitychange", visible);
  return () => {
    removeEventListener("online", listener);
    removeEventListener("pageshow", listener);
    document.removeEventListener("visibilitychange", visible);
  };
};
