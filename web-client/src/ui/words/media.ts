import { plainAddress, readServiceAddress, type ServiceVideo } from "../../films/service-address";
import type { Media, MediaSource } from "../../protocol/generated";
import { say } from "./say";
import { shortened } from "./text";

const LONGEST_ADDRESS = 2_048;

/** What a film is called: its own title, else the name of its file, else where it comes from. */
export function titleOf(media: Media): string {
  const title =
    media.title?.trim() ||
    serviceTitle(media.address) ||
    (media.source === "disk" ? say().adding.aFileOfEach : "") ||
    fileName(media.address) ||
    hostOf(media.address);
  return shortened(title || say().adding.aFilm, 80);
}

/** What came of reading an address that somebody typed. */
export type ReadAddress =
  | {
      readonly name: "media";
      readonly media: Media;
      readonly doubt?: string;
      /** Where the address says to begin. */
      readonly startMs?: number;
    }
  | { readonly name: "not-allowed"; readonly why: string };

/** Reads what somebody pasted. A doubt is said and does not stop; a "not allowed" does. */
export function readAddress(typed: string, pageProtocol: string): ReadAddress {
  const { adding, common } = say();
  const address = typed.trim();
  if (address === "") {
    return { name: "not-allowed", why: adding.pasteFirst };
  }
  if (address.length > LONGEST_ADDRESS) {
    return { name: "not-allowed", why: adding.tooLong };
  }
  if (/^\/media\/[^/\\]/u.test(address)) {
    return { name: "media", media: { source: sourceOf(address), address } };
  }
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || (url.protocol !== "https:" && url.protocol !== "http:")) {
    return { name: "not-allowed", why: common.addressStart };
  }
  if (url.username !== "" || url.password !== "") {
    return { name: "not-allowed", why: adding.userName };
  }
  const video = readServiceAddress(address);
  if (video !== undefined) {
    return { name: "media", ...mediaOfService(video) };
  }
  const doubt = doubtAbout(url, pageProtocol);
  const media: Media = { source: sourceOf(address), address };
  return doubt === undefined ? { name: "media", media } : { name: "media", media, doubt };
}

function doubtAbout(url: URL, pageProtocol: string): string | undefined {
  if (pageProtocol === "https:" && url.protocol === "http:") {
    return say().adding.plainHttp;
  }
  const looksLikeFilm = /\.(mp4|m4v|webm|mov|ogv|m3u8|mpd)$/iu.test(url.pathname);
  return looksLikeFilm || isMusicFile(url.pathname) ? undefined : say().adding.looksLikePage;
}

/** Whose pictures of a video have an address that is known beforehand. */
function mediaOfService(video: ServiceVideo): { media: Media; startMs?: number } {
  const media: Media = {
    source: video.of,
    address: plainAddress(video),
    ...(video.of === "youtube" && { picture: `https://i.ytimg.com/vi/${video.id}/hqdefault.jpg` }),
  };
  return "startMs" in video ? { media, startMs: video.startMs } : { media };
}

const SERVICE_NAMES = { youtube: "YouTube", vimeo: "Vimeo", twitch: "Twitch" };

/** Until its own title is known: nobody can tell two videos by their numbers, but they do differ. */
function serviceTitle(address: string): string {
  const video = readServiceAddress(address);
  if (video === undefined) {
    return "";
  }
  const which = "channel" in video ? video.channel : video.id;
  return `${SERVICE_NAMES[video.of]}: ${which}`;
}

/** What plays an address: told by how its path ends, whatever stands behind that. */
export function sourceOf(address: string): MediaSource {
  const service = readServiceAddress(address)?.of;
  if (service !== undefined) {
    return service;
  }
  const path = pathOf(address);
  if (/\.mpd$/iu.test(path)) {
    return "dash";
  }
  return /\.m3u8$/iu.test(path) ? "hls" : "file";
}

/** Told before any of it is here: what has no picture (SO2). */
export const isMusic = ({ source, address }: Media): boolean =>
  source === "file" && isMusicFile(pathOf(address));

const isMusicFile = (path: string): boolean => /\.(mp3|m4a|ogg|oga|opus|flac|wav)$/iu.test(path);

const pathOf = (address: string): string => address.split(/[?#]/u, 1)[0] ?? "";

function fileName(address: string): string {
  const path = URL.canParse(address, "http://shelf.invalid")
    ? new URL(address, "http://shelf.invalid").pathname
    : "";
  const last = path.split("/").at(-1) ?? "";
  return decoded(last)
    .replace(/\.[a-z0-9]{2,4}$/iu, "")
    .replaceAll("_", " ")
    .replace(/[\p{Cc}\p{Cf}]/gu, "")
    .trim();
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : "";
}

/** A path need not be well-formed; then it is shown as it stands. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
