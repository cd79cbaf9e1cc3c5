import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { useRoom } from "../scope/room-scope";
import { reactionsShown } from "./reactions-off";

interface Rising {
  readonly id: number;
  readonly emoji: string;
  readonly fromX: number;
  readonly fromY: number;
  readonly rise: number;
  readonly drift: number;
}

const AT_MOST = 40;

/** Reactions rise from the seat of whoever sent them into the lower part of the picture, and fade. */
export function RisingReactions() {
  const { session, seatOf } = useRoom();
  const rising = useSignal<readonly Rising[]>([]);
  const shown = reactionsShown.value;

  useEffect(() => {
    if (!shown) {
      rising.value = [];
      return;
    }
    let lastId = 0;
    return session.onReaction(({ by, emoji }) => {
      lastId += 1;
      const next = { id: lastId, emoji, ...pathFrom(seatOf(by) ?? 1, lastId) };
      rising.value = [...rising.value, next].slice(-AT_MOST);
    });
  }, [session, seatOf, shown, rising]);

  const gone = (id: number) => {
    rising.value = rising.value.filter((each) => each.id !== id);
  };
  return (
    <div class="rising" aria-hidden="true">
      {rising.value.map(({ id, emoji, fromX, fromY, rise, drift }) => (
        <span
          key={id}
          style={{
            "--from-x": `${fromX}px`,
            "--from-y": `${fromY}px`,
            "--rise": `${-rise}px`,
            "--drift": `${drift}px`,
          }}
          onAnimationEnd={() => gone(id)}
        >
          {emoji}
        </span>
      ))}
    </div>
  );
}

/** From the seat, where it is in sight, into the lower third of the stage. */
function pathFrom(seat: number, id: number) {
  const stage = document.querySelector(".stage")?.getBoundingClientRect();
  const disk = document.querySelector(`.seat-row [data-seat="${seat}"]`)?.getBoundingClientRect();
  const bottom = stage?.bottom ?? innerHeight;
  const left = stage?.left ?? 0;
  const width = stage?.width ?? innerWidth;
  const seen = disk !== undefined && disk.width > 0;
  const fromX = seen ? disk.left + disk.width / 2 : left + ((seat - 0.5) / 8) * width;
  const fromY = seen ? disk.top : bottom - 24;
  const top = bottom - (stage?.height ?? innerHeight) * 0.4;
  // Two in a row part a little, always the same way for the same number.
  const drift = (((id * 37) % 7) - 3) * 8;
  return { fromX, fromY, rise: Math.max(80, fromY - top), drift };
}
