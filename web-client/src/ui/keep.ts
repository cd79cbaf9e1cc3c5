import type { Media } from "../protocol/generated";

/** What this browser remembers: in the tab for a room's secrets, longer for a person's habits. */
export const keptName = kept("local", "matinee.name");
export const keptVolume = kept("local", "matinee.volume");
export const keptMuted = kept("local", "matinee.muted");
export const keptReactions = kept("local", "matinee.reactions");
export const keptSide = kept("local", "matinee.side");

const hostKey = (roomId: string) => kept("session", `matinee.host.${roomId}`);
const shareLink = (roomId: string) => kept("session", `matinee.link.${roomId}`);
const film = (roomId: string) => kept("session", `matinee.film.${roomId}`);
const inside = (roomId: string) => kept("session", `matinee.inside.${roomId}`);

export const keepHostKey = (roomId: string, key: string) => hostKey(roomId).write(key);
export const keptHostKey = (roomId: string) => hostKey(roomId).read();

/** The link as the server wrote it, which knows its public address; the maker's tab alone has it. */
export const keepShareLink = (roomId: string, link: string) => shareLink(roomId).write(link);
export const keptShareLink = (roomId: string) => shareLink(roomId).read();

/** Whether this tab had taken a seat: a reload then goes straight back in. */
export const keepInside = (roomId: string, name: string) => inside(roomId).write(name);
export const keptInside = (roomId: string) => inside(roomId).read();
export const forgetInside = (roomId: string) => inside(roomId).write(undefined);

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
  if (typeof value?.address !== "string") {
    return undefined;
  }
  const { address, title } = value;
  return typeof title === "string"
    ? { source: "file", address, title }
    : { source: "file", address };
}

interface Kept {
  read(): string | undefined;
  write(value: string | undefined): void;
}

/** A browser may forbid storage or have it full: then nothing is remembered, and that is all. */
function kept(where: "local" | "session", key: string): Kept {
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
