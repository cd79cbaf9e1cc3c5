import type { ClientFrameUnion, MemberId } from "../protocol/generated";
import { attempt } from "./storage";

/** What somebody wrote and would miss. */
export type Keepable = Extract<ClientFrameUnion, { type: "chat" | "addItem" | "addItems" }>;

/** A command that no answer had come to when the page was last alive. */
export interface Kept {
  readonly command: Keepable;
  /** Server time; none when it was not known yet. */
  readonly givenAtMs?: number;
  /** The server may have it already. */
  readonly wasSent: boolean;
}

/** What one seat had given and heard no answer to: over a reload, in this tab. */
export interface Unsent {
  readonly seatToken: string;
  readonly memberId: MemberId;
  readonly kept: readonly Kept[];
}

export interface UnsentStore {
  read(): Unsent | undefined;
  write(unsent: Unsent): void;
  forget(): void;
}

export function unsentStore(
  roomId: string,
  tab: () => Storage = () => sessionStorage,
): UnsentStore {
  const key = `matinee.unsent.${roomId}`;
  return {
    read: () => attempt(() => unsentIn(tab().getItem(key))),
    write: (unsent) => attempt(() => tab().setItem(key, JSON.stringify(unsent))),
    forget: () => attempt(() => tab().removeItem(key)),
  };
}

function unsentIn(stored: string | null): Unsent | undefined {
  const value = (stored === null ? undefined : JSON.parse(stored)) as Partial<Unsent> | undefined;
  const { seatToken, memberId, kept } = value ?? {};
  if (typeof seatToken !== "string" || typeof memberId !== "number" || !Array.isArray(kept)) {
    return undefined;
  }
  return { seatToken, memberId, kept: kept.filter(isKept) };
}

function isKept(value: Partial<Kept> | null): value is Kept {
  const { type, ref, ...rest } = (value?.command ?? {}) as Partial<Keepable>;
  const { text, media } = rest as { text?: unknown; media?: unknown };
  const isWhole =
    (type === "chat" && typeof text === "string") ||
    (type === "addItem" && isMedia(media)) ||
    (type === "addItems" && Array.isArray(media) && media.every(isMedia));
  return isWhole && Number.isSafeInteger(ref) && typeof value?.wasSent === "boolean";
}

const isMedia = (value: unknown): boolean =>
  typeof (value as { address?: unknown } | null | undefined)?.address === "string";
