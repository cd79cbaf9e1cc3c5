/** Numbers as an operator reads them. */

export function span(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1_000));
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  if (days > 0) {
    return `${days} d ${hours % 24} h`;
  }
  if (hours > 0) {
    return `${hours} h ${minutes % 60} min`;
  }
  return minutes > 0 ? `${minutes} min` : `${seconds} s`;
}

export function place(ms: number | undefined): string {
  if (ms === undefined) {
    return "";
  }
  const seconds = Math.max(0, Math.floor(ms / 1_000));
  const rest = String(seconds % 60).padStart(2, "0");
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${minutes}:${rest}`
    : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}:${rest}`;
}

export const count = (many: number): string => many.toLocaleString("en");

/** "1 room", "2,000 rooms". */
export const some = (many: number, one: string): string =>
  `${count(many)} ${one}${many === 1 ? "" : "s"}`;

export function skew(ms: number | undefined): string {
  if (ms === undefined) {
    return "–";
  }
  const tenths = Math.round(ms * 10) / 10 + 0; // no -0.0
  return Math.abs(ms) < 10 ? `${tenths.toFixed(1)} ms` : `${Math.round(ms)} ms`;
}

export function bytes(many: number): string {
  const mebi = many / (1024 * 1024);
  if (mebi >= 1024) {
    return `${(mebi / 1024).toFixed(1)} GiB`;
  }
  return mebi >= 1 ? `${Math.round(mebi)} MiB` : `${Math.round(many / 1024)} KiB`;
}

/** How much of something is well, without calling 99.96 % all of it. */
export function share(part: number, all: number): string {
  if (all === 0) {
    return "–";
  }
  const percent = (100 * part) / all;
  return part === all ? "100 %" : `${(Math.floor(percent * 10) / 10).toFixed(1)} %`;
}

/** Nobody hears an echo in the first, and a page jumps beyond the last. */
export type Wellness = "well" | "off" | "bad";

export function wellness(skewMs: number | undefined): Wellness | undefined {
  if (skewMs === undefined) {
    return undefined;
  }
  const apart = Math.abs(skewMs);
  if (apart <= 40) {
    return "well";
  }
  return apart <= 200 ? "off" : "bad";
}
