/** A video of a service's, or a channel of Twitch's, as its address says. */
export type ServiceVideo =
  | { readonly of: "youtube"; readonly id: string; readonly startMs?: number }
  | { readonly of: "vimeo"; readonly id: string; readonly key?: string; readonly startMs?: number }
  | { readonly of: "twitch"; readonly id: string; readonly startMs?: number }
  | { readonly of: "twitch"; readonly channel: string };

/** Reads what people copy from the services' pages; undefined for everything else. */
export function readServiceAddress(address: string): ServiceVideo | undefined {
  if (!URL.canParse(address)) {
    return undefined;
  }
  const url = new URL(address);
  const site = url.hostname.replace(/^(?:www|m|music|go|clips|player)\./u, "");
  switch (site) {
    case "youtube.com":
    case "youtube-nocookie.com":
    case "youtu.be":
      return youtube(url, site);
    case "vimeo.com":
      return vimeo(url);
    case "twitch.tv":
      return twitch(url);
    default:
      return undefined;
  }
}

/** One address for one video, however it was copied: without lists, trackers and times. */
export function plainAddress(video: ServiceVideo): string {
  switch (video.of) {
    case "youtube":
      return `https://www.youtube.com/watch?v=${video.id}`;
    case "vimeo":
      return `https://vimeo.com/${video.id}${video.key === undefined ? "" : `/${video.key}`}`;
    case "twitch":
      return "channel" in video
        ? `https://www.twitch.tv/${video.channel}`
        : `https://www.twitch.tv/videos/${video.id}`;
  }
}

function youtube(url: URL, site: string): ServiceVideo | undefined {
  const [first = "", second = ""] = partsOf(url);
  const named = /^(?:shorts|live|embed|v)$/u.test(first) ? second : undefined;
  const id = site === "youtu.be" ? first : (named ?? url.searchParams.get("v") ?? "");
  return /^[\w-]{11}$/u.test(id) ? { of: "youtube", id, ...startOf(url) } : undefined;
}

function vimeo(url: URL): ServiceVideo | undefined {
  const parts = partsOf(url);
  const at = parts.findIndex((part) => /^\d{4,}$/u.test(part));
  const id = parts[at];
  if (id === undefined) {
    return undefined;
  }
  const next = parts[at + 1];
  const key = url.searchParams.get("h") ?? next;
  const isKey = key !== undefined && /^[0-9a-f]{6,}$/iu.test(key);
  return { of: "vimeo", id, ...(isKey && { key }), ...startOf(url) };
}

/** Pages of Twitch's own that look like channels. */
const NO_CHANNELS = /^(?:directory|videos|settings|downloads|jobs|p|search|turbo|store)$/u;

function twitch(url: URL): ServiceVideo | undefined {
  const [first = "", second = "", third = ""] = partsOf(url);
  const named = url.searchParams.get("video")?.replace(/^v/u, "");
  const of = first === "videos" || first === "video" ? second : second === "video" ? third : named;
  if (of !== undefined && /^\d+$/u.test(of)) {
    return { of: "twitch", id: of, ...startOf(url) };
  }
  const channel = url.searchParams.get("channel") ?? (second === "" ? first : "");
  return /^\w{3,25}$/u.test(channel) && !NO_CHANNELS.test(channel)
    ? { of: "twitch", channel: channel.toLowerCase() }
    : undefined;
}

const partsOf = (url: URL): string[] => url.pathname.split("/").filter((part) => part !== "");

/** `t=90`, `t=1m30s`, `start=90`, and Vimeo's `#t=90s`. */
function startOf(url: URL): { startMs?: number } {
  const text =
    url.searchParams.get("t") ??
    url.searchParams.get("start") ??
    /^#t=(.+)$/u.exec(url.hash)?.[1] ??
    "";
  const [, hours, minutes, seconds] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/u.exec(text) ?? [];
  const startMs =
    ((Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60 + Number(seconds ?? 0)) * 1_000;
  return startMs > 0 ? { startMs } : {};
}
