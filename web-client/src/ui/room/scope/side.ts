import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { keptSide } from "../../keep";

export type Tab = "chat" | "queue" | "people";

/** The side of the room: which of its three leaves is open, and whether it is put away. */
export interface Side {
  readonly tab: ReadonlySignal<Tab>;
  readonly open: ReadonlySignal<boolean>;
  /** The stage has the whole window: full screen, or a phone on its side. */
  readonly stageAlone: ReadonlySignal<boolean>;
  /** The side comes and goes over the stage; what does that belongs to the controls. */
  readonly passing: ReadonlySignal<boolean>;
  show(tab: Tab): void;
  toggle(): void;
  dispose(): void;
}

/** A phone on its side, or a window so flat that the stage needs all of it. */
const FLAT = "(orientation: landscape) and (max-height: 30rem)";
/** So narrow that the side stands below the stage and cannot be put away. */
const STACKED = "(max-width: 56rem) and (min-height: 30.01rem), (max-aspect-ratio: 1/1)";

export function createSide(fullScreen: ReadonlySignal<boolean>): Side {
  const tab = signal<Tab>("chat");
  const beside = signal(keptSide.read() !== "away");
  const over = signal(false);
  const flat = watched(FLAT);
  const stacked = watched(STACKED);
  const passing = computed(() => fullScreen.value || flat.matches.value);
  // Upright there is no room for both side by side: then the side stands below, as it does framed.
  const stageAlone = computed(
    () => passing.value && !(stacked.matches.value && !flat.matches.value && over.value),
  );
  const open = computed(() => {
    if (passing.value) {
      return over.value;
    }
    return stacked.matches.value || beside.value;
  });
  const turn = (to: boolean) => {
    if (passing.peek()) {
      over.value = to;
    } else {
      beside.value = to;
      keptSide.write(to ? undefined : "away");
    }
  };
  return {
    tab,
    open,
    stageAlone,
    passing,
    show: (next) => {
      tab.value = next;
      turn(true);
    },
    toggle: () => turn(!open.peek()),
    dispose: () => {
      flat.stop();
      stacked.stop();
    },
  };
}

function watched(query: string) {
  const list = matchMedia(query);
  const matches = signal(list.matches);
  const follow = () => {
    matches.value = list.matches;
  };
  list.addEventListener("change", follow);
  return { matches, stop: () => list.removeEventListener("change", follow) };
}
