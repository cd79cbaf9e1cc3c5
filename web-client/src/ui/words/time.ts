/** A place in a film as people write it: `0:05`, `12:03`, `1:02:03`. */
export function filmTime(ms: number): string {
  if (!Number.isFinite(ms)) {
    return "–:––";
  }
  const { hours, minutes, seconds } = partsOf(ms);
  const ss = String(seconds).padStart(2, "0");
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, "0")}:${ss}` : `${minutes}:${ss}`;
}

/** The same for somebody who listens: `12 minutes 3 seconds`. */
export function spokenTime(ms: number): string {
  if (!Number.isFinite(ms)) {
    return "not known yet";
  }
  const { hours, minutes, seconds } = partsOf(ms);
  const said = [count(hours, "hour"), count(minutes, "minute"), count(seconds, "second")];
  const heard = said.filter((part) => !part.startsWith("0 "));
  return heard.length === 0 ? "0 seconds" : heard.join(" ");
}

/** A moment on the wall clock: `14:05`, or `14:05:32` where seconds matter. */
export function clockTime(atMs: number, precision: "minutes" | "seconds" = "minutes"): string {
  if (!Number.isFinite(atMs) || Math.abs(atMs) > 8.64e15) {
    return "";
  }
  return new Date(atMs).toLocaleTimeString(undefined, {
    hour: "2-digit",
    minute: "2-digit",
    ...(precision === "seconds" && { second: "2-digit" }),
  });
}

/** A short stretch: `12 ms`, `1.4 s`. */
export function stretch(ms: number): string {
  const length = Math.abs(ms);
  if (!Number.isFinite(length)) {
    return "a while";
  }
  if (length < 1_000) {
    return `${Math.round(length)} ms`;
  }
  return length < 10_000 ? `${(length / 1_000).toFixed(1)} s` : `${Math.round(length / 1_000)} s`;
}

function partsOf(ms: number) {
  const whole = Math.max(0, Math.floor(ms / 1_000));
  return {
    hours: Math.floor(whole / 3_600),
    minutes: Math.floor(whole / 60) % 60,
    seconds: whole % 60,
  };
}

function count(many: number, what: string): string {
  return `${many} ${what}${many === 1 ? "" : "s"}`;
}
