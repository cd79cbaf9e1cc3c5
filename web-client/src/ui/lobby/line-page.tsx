import { useEffect, useRef } from "preact/hooks";
import { Mark } from "../parts/mark";
import { placeInTab, placeWords, waitingWords } from "../words/door";
import { say } from "../words/say";
import { useDoor } from "./door";
import "./lobby.css";
import "./line.css";
import "./lobby-low.css";

interface Props {
  readonly roomId: string;
  /** Counted from 1; none while the connection is lost. */
  readonly place: number | undefined;
  readonly name: string;
  readonly onLeave: () => void;
}

/** In line for a seat: the ticket again, with a place on its stub (ST1). */
export function LinePage({ roomId, place, name, onLeave }: Props) {
  const { line, common } = say();
  const seen = useDoor(roomId, true).value; // again and again: it may be locked meanwhile
  const title = seen.name === "seen" ? seen.preview.title : "";
  const locked = seen.name === "seen" && seen.preview.locked;
  const hasTabs = matchMedia("(hover: hover)").matches; // a phone shows no titles of tabs
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    const parts = [locked ? line.tab : placeInTab(place), title, "Matinee"];
    document.title = parts.filter((part) => part !== "").join(" · ");
  }, [place, locked, title, line]);

  return (
    <div class="lobby ink" data-testid="line-page">
      <header class="lobby-head">
        <Mark />
      </header>
      <main class="lobby-body">
        <section class="ticket paper">
          <div class="ticket-main">
            <p class="ticket-kind">{line.kind}</p>
            <h1 ref={heading} class="line-title" tabIndex={-1} data-testid="room-title">
              {title || common.aRoomForTonight}
            </h1>
            <p class="line-place" role="status" data-testid="place" data-place={place}>
              {placeWords(place, locked)}
            </p>
            <p class="line-note">{waitingWords(place, locked, hasTabs)}</p>
            <p class="ticket-owner">
              <span>{line.inNameOf}</span>
              <strong class="ticket-line">{name}</strong>
            </p>
          </div>
          <div class="ticket-stub line-stub" aria-hidden="true">
            <span class="ticket-stub-hint">{line.number}</span>
            <span class="line-number">{place ?? "…"}</span>
            <span class="ticket-stub-hint">{line.inLine}</span>
          </div>
        </section>
        <button
          type="button"
          class="button button-large"
          data-testid="leave-line"
          onClick={onLeave}
        >
          {line.leave}
        </button>
      </main>
    </div>
  );
}
