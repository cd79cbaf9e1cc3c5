import { type ReadonlySignal, signal } from "@preact/signals";
import { keptPageLanguage } from "../keep";
import { en } from "./en";
import { bestOf, isLanguage, type Language } from "./languages";
import { spoken } from "./say";
import type { Words } from "./words";

/** English came with the page; the others come when they are wanted. */
const BRING: Readonly<Record<Language, () => Promise<Words>>> = {
  en: async () => en,
  fr: async () => (await import("./fr")).fr,
  sv: async () => (await import("./sv")).sv,
  es: async () => (await import("./es")).es,
};

const choice = signal(keptIn());

/** What somebody chose on this device; without it the page speaks as the browser does. */
export const chosen: ReadonlySignal<Language | undefined> = choice;

function keptIn(): Language | undefined {
  const kept = keptPageLanguage.read();
  return isLanguage(kept) ? kept : undefined;
}

const wanted = (): Language => choice.peek() ?? bestOf(navigator.languages);

/** Speaks another language from now on, and after a reload; as the browser does, without one. */
export async function speak(language: Language | undefined): Promise<void> {
  keptPageLanguage.write(language);
  choice.value = language;
  await follow();
}

/** Brings what is wanted. What can't be had is not missed: the page goes on in what it speaks. */
async function follow(): Promise<void> {
  const tag = wanted();
  const words = await BRING[tag]().catch(() => undefined);
  if (words !== undefined && tag === wanted()) {
    spoken.value = { tag, words };
    document.documentElement.lang = tag;
  }
}

/** Longer nobody looks at an empty page: then it begins in English. */
const PATIENCE_MS = 4_000;

/** Begun before anything is drawn; nothing to wait for where the page speaks English. */
export const firstWords: Promise<void> | undefined =
  wanted() === "en"
    ? undefined
    : Promise.race([follow(), new Promise<void>((done) => setTimeout(done, PATIENCE_MS))]);
