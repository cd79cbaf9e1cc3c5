import { languageName } from "../../../films/language";
import type { CaptionTrack, Item } from "../../../protocol/generated";

/** One writing of what is said in the film that is on. */
export interface Track {
  readonly id: string;
  readonly label: string;
  readonly language?: string;
  readonly from: { readonly address: string } | { readonly file: Blob };
}

export function tracksOf(item: Item | undefined): readonly Track[] {
  return (item?.media.captions ?? []).map((track) => ({
    id: track.address,
    label: labelOf(track),
    ...(track.language !== undefined && { language: track.language }),
    from: { address: track.address },
  }));
}

/** What to call it: its own label, its language in its own words, or its file; empty when there is none. */
export function labelOf({ label, language, address }: CaptionTrack): string {
  return (
    label ?? (language === undefined ? undefined : languageName(language)) ?? fileName(address)
  );
}

function fileName(address: string): string {
  const last = address.split(/[?#]/u, 1)[0]?.split("/").at(-1) ?? "";
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** What a viewer once chose, on this device. */
export type Wish =
  | { readonly name: "none" }
  | { readonly name: "off" }
  | { readonly name: "language"; readonly tag: string };

/**
 * Which of them is shown before anybody chooses: what this viewer chose for other films, else what the
 * hosts have set for the room. A language chosen once is found again under any of its regions.
 */
export function chosenAtFirst(
  tracks: readonly Track[],
  wish: Wish,
  roomsLanguage: string | undefined,
): Track | undefined {
  if (wish.name === "off") {
    return undefined;
  }
  const tag = wish.name === "language" ? wish.tag : roomsLanguage;
  return tag === undefined
    ? undefined
    : (tracks.find(({ language }) => language === tag) ??
        tracks.find(({ language }) => primary(language) === primary(tag)));
}

const primary = (tag: string | undefined): string => tag?.split("-", 1)[0]?.toLowerCase() ?? "";
