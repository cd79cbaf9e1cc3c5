import { languageName } from "../films/language";

/** A stream may come in several qualities, and with several sounds. Each viewer has one of each. */
export interface Choices {
  /** Best first. */
  readonly qualities: readonly Quality[];
  /** The id of one of them, or `AUTO`: whatever the line takes. */
  readonly quality: string;
  readonly sounds: readonly Sound[];
  /** The id of one of them, when it is known. */
  readonly sound: string | undefined;
}

export interface Quality {
  readonly id: string;
  readonly label: string;
}

export interface Sound {
  readonly id: string;
  /** None says nothing of itself: then it is called by its number among the others. */
  readonly label?: string;
  /** A language tag, when it says one. */
  readonly language?: string;
}

export type Chosen =
  | { readonly what: "quality"; readonly id: string }
  | { readonly what: "sound"; readonly id: string };

export const AUTO = "auto";

interface Rendition {
  readonly id: string;
  readonly height: number;
  readonly bitsPerSecond: number;
}

/** Called by their height; by what they take, too, where two are as high. */
export function qualitiesOf(renditions: readonly Rendition[]): readonly Quality[] {
  const named = renditions.filter(({ height }) => height > 0);
  const isAlone = (height: number) => named.filter((one) => one.height === height).length === 1;
  return named
    .toSorted((a, b) => b.height - a.height || b.bitsPerSecond - a.bitsPerSecond)
    .map(({ id, height, bitsPerSecond }) => ({
      id,
      label: isAlone(height) ? `${height}p` : `${height}p, ${megabits(bitsPerSecond)}`,
    }));
}

const megabits = (bitsPerSecond: number): string =>
  `${(bitsPerSecond / 1e6).toFixed(bitsPerSecond < 1e6 ? 2 : 1)} Mbit/s`;

/** What it says of itself, else its language. */
export function soundOf(id: string, name: string | undefined, language: string | undefined): Sound {
  const label = name?.trim() || (language && languageName(language));
  return { id, ...(label && { label }), ...(language && { language }) };
}
