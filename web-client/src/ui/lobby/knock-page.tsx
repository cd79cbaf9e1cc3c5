import { useEffect, useRef } from "preact/hooks";
import { Mark } from "../parts/mark";
import { say } from "../words/say";
import { useDoor } from "./door";
import "./lobby.css";
import "./line.css";
import "./lobby-low.css";

interface Props {
  readonly roomId: string;
  readonly name: string;
  readonly onLeave: () => void;
}

/** Before the door, and a host is asked (ST6): the ticket, and nothing promised. */
export function KnockPage({ roomId, name, onLeave }: Props) {
  const { line, common } = say();
  const seen = useDoor(roomId, false).value;
  const title = seen.name === "seen" ? seen.preview.title : "";
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    document.title = [line.knocking, title, "Matinee"].filter((part) => part !== "").join(" · ");
  }, [title, line]);
  return (
    <div class="lobby ink" data-testid="knock-page">
      <header class="lobby-head">
        <Mark />
      </header>
      <main class="lobby-body">
        <section class="ticket paper">
          <div class="ticket-main">
            <p class="ticket-kind">{line.atDoor}</p>
            <h1 ref={heading} class="line-title" tabIndex={-1} data-testid="room-title">
              {title || common.aRoomForTonight}
            </h1>
            <p class="line-place" role="status">
              {line.knocked}
            </p>
            <p class="line-note">{line.knockNote}</p>
            <p class="ticket-owner">
              <span>{line.inNameOf}</span>
              <strong class="ticket-line">{name}</strong>
            </p>
          </div>
          <div class="ticket-stub line-stub" aria-hidden="true">
            <span class="ticket-stub-hint">{line.aHost}</span>
            <span class="line-number">?</span>
            <span class="ticket-stub-hint">{line.isAsked}</span>
          </div>
        </section>
        <button
          type="button"
          class="button button-large"
          data-testid="stop-knocking"
          onClick={onLeave}
        >
          {line.neverMind}
        </button>
      </main>
    </div>
  );
}
