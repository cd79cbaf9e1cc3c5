import type { Seat } from "../net/seat-store";
import type { Media } from "../protocol/generated";
import { linkTo, roomPath } from "./route";

/** What this browser remembers: in the tab for a room's secrets, longer for a person's habits. */
export const keptName = kept("local", "matinee.name");
export const keptTheme = kept("local", "matinee.theme");
/** The emoji somebody likes to be seen as, with the name. */
export const keptFace = kept("local", "matinee.face");
export const keptVolume = kept("local", "matinee.volume");
export const keptMuted = kept("local", "matinee.muted");
export const keptReactions = kept("local", "matinee.reactions");
export const keptChime = kept("local", "matinee.chime");
export const keptLate = kept("local", "matinee.late");
/** The language of captions once chosen, or `off`. */
export const keptCaptions = kept("local", "matinee.captions");
export const keptCaptionSize = kept("local", "matinee.captions.size");
/** In which language somebody likes to hear films that come in several. */
export const keptLanguage = kept("local", "matinee.language");
/** What the page itself speaks, where that is not as the browser wishes (LG1). */
export const keptPageLanguage = kept("local", "matinee.page-language");
export const keptSide = kept("local", "matinee.side");

const tabsHostKey = (roomId: string) => kept("session", `matinee.host.${roomId}`);
const browsersHostKey = (roomId: string) => kept("local", `matinee.host.${roomId}`);
const shareLink = (roomId: string) => kept("session", `matinee.link.${roomId}`);
const film = (roomId: string) => kept("session", `matinee.film.${roomId}`);
const inside = (roomId: string) => kept("session", `matinee.inside.${roomId}`);
const companionCode = (roomId: string) => kept("session", `matinee.pairing.${roomId}`);
const inLine = (roomId: string) => kept("session", `matinee.line.${roomId}`);

export function keepHostKey(roomId: string, key: string): void {
  tabsHostKey(roomId).write(key);
  browsersHostKey(roomId).write(key);
}

/** The key of this tab: a second seat taken in the same browser is a guest's. */
export const keptHostKey = (roomId: string) => tabsHostKey(roomId).read();

/**
 * What a new tab may go on with, so that a host who closed the page is host again.
 *
 * @param seat the one this browser may continue with; none of its own is a second seat
 */
export function offeredHostKey(roomId: string, seat: Seat | undefined): string | undefined {
  const isHosts = seat === undefined || seat.asHost === true;
  return tabsHostKey(roomId).read() ?? (isHosts ? browsersHostKey(roomId).read() : undefined);
}

export const takeHostKey = (roomId: string, seat: Seat | undefined) =>
  tabsHostKey(roomId).write(offeredHostKey(roomId, seat));

/** The room is no more. */
export function forgetHostKey(roomId: string): void {
  tabsHostKey(roomId).write(undefined);
  browsersHostKey(roomId).write(undefined);
}

/** The link as the server wrote it, which knows its public address; the maker's tab alone has it. */
export const keepShareLink = (roomId: string, link: string) => shareLink(roomId).write(link);
export const keptShareLink = (roomId: string) => shareLink(roomId).read();
/** What to give to friends: the server's own words for it, else where this page has it from. */
export const shareLinkOf = (roomId: string) =>
  keptShareLink(roomId) ?? location.origin + roomPath(roomId);

/** How somebody went in: under which name, and whether they wait in line when there is no seat. */
export interface Entry {
  readonly name: string;
  readonly line: boolean;
}

/** Whether this tab went in: a reload then goes straight back. */
export function keepInside(roomId: string, { name, line }: Entry): void {
  inside(roomId).write(name);
  inLine(roomId).write(line ? "yes" : undefined);
}

export function keptInside(roomId: string): Entry | undefined {
  const name = inside(roomId).read();
  return name === undefined ? undefined : { name, line: inLine(roomId).read() === "yes" };
}

export function forgetInside(roomId: string): void {
  inside(roomId).write(undefined);
  inLine(roomId).write(undefined);
}

/** A code that makes this tab the second device of a seat: good once (ST7). */
export function keepCompanionCode(roomId: string, code: string): void {
  companionCode(roomId).write(code);
}

export function takeCompanionCode(roomId: string): string | undefined {
  const code = companionCode(roomId).read();
  companionCode(roomId).write(undefined);
  return code;
}

/** The room has another id by now; the host key that went with the old one opens nothing (RM7). */
export function moveRoom(from: string, to: string): void {
  const link = keptShareLink(from);
  if (link !== undefined) {
    keepShareLink(to, linkTo(link, from, to));
    shareLink(from).write(undefined);
  }
  for (const part of [inside, inLine, film]) {
    part(to).write(part(from).read());
    part(from).write(undefined);
  }
  forgetHostKey(from);
}

/** The film chosen for a room before anybody was in it. */
export function keepFilm(roomId: string, media: Media): void {
  film(roomId).write(JSON.stringify(media));
}

/** Hands the chosen film out once. */
export function takeFilm(roomId: string): Media | undefined {
  const stored = film(roomId).read();
  film(roomId).write(undefined);
  return stored === undefined ? undefined : mediaIn(stored);
}

function mediaIn(stored: string): Media | undefined {
  const value = attempt(() => JSON.parse(stored)) as Partial<Media> | undefined;
  if (typeof value?.address !== "string" || typeof value.source !== "string") {
    return undefined;
  }
  return value as Media;
}

interface Kept {
  read(): string | undefined;
  write(value: string | undefined): void;
}

/** One thing kept. A browser may forbid storage or have it full: then nothing is remembered, and that is all. */
export function kept(where: "local" | "session", key: string): Kept {
  const storage = () => (where === "local" ? localStorage : sessionStorage);
  return {
    read: () => attempt(() => storage().getItem(key) ?? undefined),
    write: (value) => {
      attempt(() =>
        value === undefined ? storage().removeItem(key) : storage().setItem(key, value),
      );
    },
  };
}

function attempt<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
