import { locale, number } from "./locale";
import { say } from "./say";

/** A place in a film as people write it: `0:05`, `12:03`, `1:02:03`. */
export function filmTime(ms: number): string {
  if (!Number.isFinite(ms)) {
    return "–:––";
  }
  const { hours, minutes, seconds } = partsOf(ms);
  const ss = String(seconds).padStart(2, "0");
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, "0")}:${ss}` : `${minutes}:${ss}`;
}

/** A moment on the wall clock: `14:05`, or `14:05:32` where seconds matter. */
export function clockTime(atMs: number, precision: "minutes" | "seconds" = "minutes"): string {
  if (!Number.isFinite(atMs) || Math.abs(atMs) > 8.64e15) {
    return "";
  }
  return new Date(atMs).toLocaleTimeString(locale(), {
    hour: "2-digit",
    minute: "2-digit",
    ...(precision === "seconds" && { second: "2-digit" }),
  });
}

/** A short stretch: `12 ms`, `1.4 s`. */
export function stretch(ms: number): string {
  const length = Math.abs(ms);
  if (!Number.isFinite(length)) {
    return say().time.aWhile;
  }
  if (length < 1_000) {
    return `${Math.round(length)} ms`;
  }
  return `${number(length / 1_000, length < 10_000 ? 1 : 0)} s`;
}

function partsOf(ms: number) {
  const whole = Math.max(0, Math.floor(ms / 1_000));
  return {
    hours: Math.floor(whole / 3_600),
    minutes: Math.floor(whole / 60) % 60,
    seconds: whole % 60,
  };
}
