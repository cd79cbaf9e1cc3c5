import { useEffect, useRef } from "preact/hooks";
import { Mark } from "../parts/mark";
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
  const seen = useDoor(roomId, false).value;
  const title = seen.name === "seen" ? seen.preview.title : "";
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    document.title = ["Knocking", title, "Matinee"].filter((part) => part !== "").join(" · ");
  }, [title]);
  return (
    <div class="lobby ink" data-testid="knock-page">
      <header class="lobby-head">
        <Mark />
      </header>
      <main class="lobby-body">
        <section class="ticket paper">
          <div class="ticket-main">
            <p class="ticket-kind">Matinee · at the door</p>
            <h1 ref={heading} class="line-title" tabIndex={-1} data-testid="room-title">
              {title || "A room for tonight"}
            </h1>
            <p class="line-place" role="status">
              You have knocked
            </p>
            <p class="line-note">
              A host is asked whether to let you in; here, newcomers from your network knock first.
              Keep this page open. It may take a while, and the answer may be no.
            </p>
            <p class="ticket-owner">
              <span>In the name of</span>
              <strong class="ticket-line">{name}</strong>
            </p>
          </div>
          <div class="ticket-stub line-stub" aria-hidden="true">
            <span class="ticket-stub-hint">A host</span>
            <span class="line-number">?</span>
            <span class="ticket-stub-hint">is asked</span>
          </div>
        </section>
        <button
          type="button"
          class="button button-large"
          data-testid="stop-knocking"
          onClick={onLeave}
        >
          Never mind
        </button>
      </main>
    </div>
  );
}
