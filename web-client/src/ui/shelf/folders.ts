import type { Film } from "../api/shelf";

/** The films of one folder of the shelf; those that lie in none come first. */
export interface Folder {
  /** `Cats › Season 1`; empty for the shelf itself. */
  readonly name: string;
  readonly films: readonly Film[];
}

/** In the order in which the shelf has them. */
export function foldersOf(films: readonly Film[]): readonly Folder[] {
  const folders = new Map<string, Film[]>();
  for (const film of films) {
    const name = (film.folder ?? "").split("/").join(" › ");
    const there = folders.get(name);
    if (there === undefined) {
      folders.set(name, [film]);
    } else {
      there.push(film);
    }
  }
  return [...folders].map(([name, inIt]) => ({ name, films: inIt }));
}

/** A shelf that is seen at one glance lies open. */
const AT_A_GLANCE = 12;

export const isSmall = (films: readonly Film[]): boolean => films.length <= AT_A_GLANCE;
