import type { MediaSource } from "../protocol/generated";

/** A service whose videos play in its own player, in a frame of its own. */
export type ServiceSource = Extract<MediaSource, "youtube" | "vimeo" | "twitch">;

export function isService(source: MediaSource | undefined): source is ServiceSource {
  return source === "youtube" || source === "vimeo" || source === "twitch";
}
