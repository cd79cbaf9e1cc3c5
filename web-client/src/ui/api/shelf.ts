import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Media } from "../../protocol/generated";
import { isMusic } from "../words/media";
import { say } from "../words/say";
import { size } from "../words/text";
import { filmTime } from "../words/time";
import { ask } from "./ask";

/** A film of this server's own shelf, or a piece of music. */
export interface Film extends Media {
  readonly title: string;
  /** Where it lies under the shelf: `Cats/Season 1`. */
  readonly folder?: string;
  /** A stream has none: nobody fetches the whole of it. */
  readonly sizeBytes?: number;
  readonly durationMs?: number;
}

/** What putting it on takes. */
export const mediaOf = ({ source, address, title, picture, captions }: Film): Media => ({
  source,
  address,
  title,
  ...(picture !== undefined && { picture }),
  ...(captions !== undefined && { captions }),
});

/** Said beside its title. */
export function kindOf(film: Film): string {
  const length = film.durationMs === undefined ? undefined : filmTime(film.durationMs);
  const bytes = film.sizeBytes === undefined ? say().shelf.stream : size(film.sizeBytes);
  const words = isMusic(film) ? [say().shelf.music, length] : [length, bytes];
  return words.filter((word) => word !== undefined).join(" · ");
}

export type Shelf =
  | { readonly name: "loading" }
  | { readonly name: "films"; readonly films: readonly Film[] }
  | { readonly name: "failed" };

/** The shelf, asked for each time that somebody looks at it in a place that shows it. */
export function useShelf(isLookedAt = true): Shelf {
  const shelf = useSignal<Shelf>({ name: "loading" });
  useEffect(() => {
    if (!isLookedAt) {
      return;
    }
    let shown = true;
    ask("/api/media", filmsIn).then((answer) => {
      if (shown) {
        shelf.value =
          answer.name === "ok" ? { name: "films", films: answer.value } : { name: "failed" };
      }
    });
    return () => {
      shown = false;
    };
  }, [shelf, isLookedAt]);
  return shelf.value;
}

function filmsIn(body: unknown): readonly Film[] | undefined {
  const { films } = (body ?? {}) as { films?: unknown };
  return Array.isArray(films) ? films.filter(isFilm) : undefined;
}

function isFilm(value: unknown): value is Film {
  const { title, address, source } = (value ?? {}) as Partial<Film>;
  return [title, address, source].every((field) => typeof field === "string");
}
