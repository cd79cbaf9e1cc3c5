import { useSignal } from "@preact/signals";
import type { Media } from "../../protocol/generated";
import { type Film, mediaOf, type Shelf, useShelf } from "../api/shelf";
import { readAddress } from "../words/media";

/** Which film a new room shall start with. */
export type Pick =
  | { readonly name: "later" }
  | { readonly name: "shelf"; readonly film: Film }
  | { readonly name: "pasted"; readonly address: string };

export interface FilmPick {
  readonly shelf: Shelf;
  readonly pick: Pick;
  /** Nobody has chosen, and what would be chosen for them is still being fetched. */
  readonly isWaiting: boolean;
  choose(pick: Pick): void;
  /** The film to put on, nothing, or what is wrong with the address. */
  media(): Media | string | undefined;
}

/** The first film of the shelf, until somebody chooses another. */
export function useFilmPick(): FilmPick {
  const shelf = useShelf();
  const chosen = useSignal<Pick | undefined>(undefined);
  const first = shelf.name === "films" ? shelf.films[0] : undefined;
  const pick = chosen.value ?? (first ? { name: "shelf", film: first } : { name: "later" });
  return {
    shelf,
    pick,
    isWaiting: chosen.value === undefined && shelf.name === "loading",
    choose: (next) => {
      chosen.value = next;
    },
    media: () => mediaPicked(pick),
  };
}

function mediaPicked(pick: Pick): Media | string | undefined {
  switch (pick.name) {
    case "later":
      return undefined;
    case "shelf":
      return mediaOf(pick.film);
    case "pasted": {
      const read = readAddress(pick.address, location.protocol);
      return read.name === "media" ? read.media : read.why;
    }
  }
}
