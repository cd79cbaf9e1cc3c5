import { useSignal } from "@preact/signals";
import type { Media } from "../../../protocol/generated";
import { say } from "../../words/say";
import { useRoom } from "../scope/room-scope";
import { type Place, useAdding } from "./use-adding";

interface WaysProps {
  /** What to do it with; nothing when that can't be done. */
  readonly media: () => readonly Media[];
  readonly named: string;
  readonly startMs?: number;
  readonly onDone?: () => void;
}

const WAYS: readonly {
  readonly place: Place;
  readonly way: "putOnNow" | "playNext" | "addToQueue";
  readonly testId: string;
}[] = [
  { place: "now", way: "putOnNow", testId: "put-on-now" },
  { place: "next", way: "playNext", testId: "play-next" },
  { place: "last", way: "addToQueue", testId: "add-to-queue" },
];

/** The things that can be done with a film, or with several. */
export function Ways({ media, named, startMs, onDone }: WaysProps) {
  const { mayControl } = useRoom();
  const { adding } = say();
  const add = useAdding();
  const busy = useSignal(false);
  const press = async (place: Place) => {
    busy.value = true;
    const outcome = await add(media(), place, startMs);
    busy.value = false;
    if (outcome === "done") {
      onDone?.();
    }
  };
  return (
    <div class="ways">
      {WAYS.map(({ place, way, testId }) => {
        const words = adding[way];
        const isClosed = place === "now" && !mayControl.value;
        return (
          <button
            key={place}
            type="button"
            class={place === "now" ? "button button-soft" : "button"}
            data-testid={testId}
            aria-label={named === "" ? words : adding.done(words, named)}
            title={isClosed ? adding.onlyHosts : undefined}
            disabled={isClosed}
            aria-busy={busy.value}
            onClick={() => press(place)}
          >
            {words}
          </button>
        );
      })}
    </div>
  );
}
