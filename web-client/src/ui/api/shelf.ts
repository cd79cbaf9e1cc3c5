import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Media } from "../../protocol/generated";
import { size } from "../words/text";
import { ask } from "./ask";

/** A film of this server's own shelf. */
export interface Film extends Media {
  readonly title: string;
  /** A stream has none: nobody fetches the whole of it. */
  readonly sizeBytes?: number;
}

/** What putting it on takes. */
export const mediaOf = ({ source, address, title }: Film): Media => ({ source, address, title });

/** Said beside its title. */
export const kindOf = ({ sizeBytes }: Film): string =>
  sizeBytes === undefined ? "stream" : size(sizeBytes);

export type Shelf =
  | { readonly name: "loading" }
  | { readonly name: "films"; readonly films: readonly Film[] }
  | { readonly name: "failed" };

/** The shelf, asked for once for each place that shows it. */
export function useShelf(): Shelf {
  const shelf = useSignal<Shelf>({ name: "loading" });
  useEffect(() => {
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
  }, [shelf]);
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
