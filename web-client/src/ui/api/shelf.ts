import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { ask } from "./ask";

/** A film of this server's own shelf. */
export interface Film {
  readonly title: string;
  readonly address: string;
  readonly sizeBytes: number;
}

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
  const { title, address } = (value ?? {}) as Partial<Film>;
  return typeof title === "string" && typeof address === "string";
}
