import { offline as en } from "./en/offline";
import { offline as es } from "./es/offline";
import { offline as fr } from "./fr/offline";
import type { Language } from "./languages";
import { offline as sv } from "./sv/offline";

export type OfflineWords = Readonly<Record<keyof typeof en, string>>;

/** Without a connection no language can be fetched: what is said then is kept in all of them. */
export const OFFLINE: Readonly<Record<Language, OfflineWords>> = { en, fr, sv, es };
