import { useSignal } from "@preact/signals";
import type { Media } from "../../../protocol/generated";
import { IconButton } from "../../parts/icon-button";
import type { IconName } from "../../parts/icons";
import { say } from "../../words/say";
import { useRoom } from "../scope/room-scope";
import { type Place, useAdding } from "./use-adding";

interface WaysProps {
  /** What to do it with; nothing when that can't be done. */
  readonly media: () => readonly Media[];
  readonly named: string;
  /** Where it begins, as its address says. */
  readonly startMs?: number;
  readonly onDone?: () => void;
}

interface Way {
  readonly place: Place;
  readonly way: "putOnNow" | "playNext" | "addToQueue";
  readonly testId: string;
}

const NOW: Way = { place: "now", way: "putOnNow", testId: "put-on-now" };
const NEXT: Way = { place: "next", way: "playNext", testId: "play-next" };
const LAST: Way = { place: "last", way: "addToQueue", testId: "add-to-queue" };
const SMALL: readonly (readonly [Way, IconName])[] = [
  [NOW, "play"],
  [LAST, "add"],
];

/** The things that can be done with a film, or with several, in words. */
export function Ways(props: WaysProps) {
  const { adding } = say();
  const ways = useWays(props);
  return (
    <div class="ways">
      {[NOW, NEXT, LAST].map((way) => {
        const { label, isClosed, isBusy, press } = ways(way);
        return (
          <button
            key={way.place}
            type="button"
            class={way.place === "now" ? "button button-soft" : "button"}
            data-testid={way.testId}
            aria-label={label}
            title={isClosed ? adding.onlyHosts : undefined}
            disabled={isClosed}
            aria-busy={isBusy}
            onClick={press}
          >
            {adding[way.way]}
          </button>
        );
      })}
    </div>
  );
}

/** For each of a whole shelf: what is queued can be moved to the front there. */
export function SmallWays(props: WaysProps) {
  const ways = useWays(props);
  return (
    <span class="small-ways">
      {SMALL.map(([way, icon]) => {
        const { label, isClosed, press } = ways(way);
        return (
          <IconButton
            key={way.place}
            icon={icon}
            label={label}
            testId={way.testId}
            disabled={isClosed}
            onPress={press}
          />
        );
      })}
    </span>
  );
}

function useWays({ media, named, startMs, onDone }: WaysProps) {
  const { mayControl } = useRoom();
  const { adding } = say();
  const add = useAdding();
  const busy = useSignal(false);
  return ({ place, way }: Way) => ({
    label: named === "" ? adding[way] : adding.done(adding[way], named),
    isClosed: place === "now" && !mayControl.value,
    isBusy: busy.value,
    press: async () => {
      busy.value = true;
      const outcome = await add(media(), place, startMs);
      busy.value = false;
      if (outcome === "done") {
        onDone?.();
      }
    },
  });
}
