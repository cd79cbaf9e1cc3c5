import { useSignal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import { useRoom } from "../scope/room-scope";
import { withNextPicture } from "./pace";
import { reactionsShown } from "./reactions-off";
import { type Path, RISES_FOR_MS, riseAt } from "./rise";

interface Rising extends Path {
  readonly id: number;
  readonly emoji: string;
  readonly bornMs: number;
}

const AT_MOST = 40;

/** Reactions rise from the seat of whoever sent them into the lower part of the picture, and fade. */
export function RisingReactions() {
  const { session, seatOf, video } = useRoom();
  const rising = useSignal<readonly Rising[]>([]);
  const [drawn] = useState(() => new Map<number, HTMLElement>());
  const shown = reactionsShown.value;
  const isAny = rising.value.length > 0;

  useEffect(() => {
    if (!shown) {
      rising.value = [];
      return;
    }
    let lastId = 0;
    return session.onReaction(({ by, emoji }) => {
      lastId += 1;
      const path = pathFrom(seatOf(by) ?? 1, lastId);
      const next = { id: lastId, emoji, bornMs: performance.now(), ...path };
      rising.value = [...rising.value, next].slice(-AT_MOST);
    });
  }, [session, seatOf, shown, rising]);

  useEffect(() => {
    if (!isAny) {
      return;
    }
    const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
    let stop: () => void;
    const draw = () => {
      const now = performance.now();
      for (const one of rising.peek()) {
        const element = drawn.get(one.id);
        if (element !== undefined) {
          place(element, one, (now - one.bornMs) / RISES_FOR_MS, isStill);
        }
      }
      if (rising.peek().some(({ bornMs }) => now - bornMs >= RISES_FOR_MS)) {
        rising.value = rising.peek().filter(({ bornMs }) => now - bornMs < RISES_FOR_MS);
      }
      stop = withNextPicture(video.peek(), draw);
    };
    draw();
    return () => stop();
  }, [isAny, rising, video, drawn]);

  return (
    <div class="rising" aria-hidden="true">
      {rising.value.map(({ id, emoji }) => (
        <span
          key={id}
          ref={(element) => {
            if (element === null) {
              drawn.delete(id);
            } else {
              drawn.set(id, element);
            }
          }}
        >
          {emoji}
        </span>
      ))}
    </div>
  );
}

function place({ style }: HTMLElement, path: Path, life: number, isStill: boolean): void {
  const { x, y, scale, opacity } = riseAt(Math.min(1, life), path, isStill);
  style.transform = `translate(${path.fromX + x}px, ${path.fromY + y}px) translateX(-50%) scale(${scale})`;
  style.opacity = String(opacity);
}

/** From the seat, where it is in sight, into the lower third of the stage. */
function pathFrom(seat: number, id: number): Path {
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
