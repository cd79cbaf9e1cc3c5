import { useEffect } from "preact/hooks";
import { Mark } from "../parts/mark";
import { FILM_ID } from "../room/controls/elements";
import { useKeys } from "../room/controls/keys";
import { Happenings } from "../room/happenings/happenings";
import { useRoom } from "../room/scope/room-scope";
import { Leaves } from "../room/side";
import { Strip } from "../room/stage/strip";
import { Toasts } from "../room/toasts";
import { useSeenHeight } from "../room/use-seen-height";
import { say, spoken } from "../words/say";
import { RemoteControls } from "./remote-controls";
import "../room/room.css";
import "./remote.css";

/** Chat, queue and controls of one's seat in the hand; the film runs on the other screen. */
export function RemoteRoom() {
  const { session, me, title, mediaStore, side } = useRoom();
  const { remote, common } = say();
  useKeys();
  useSeenHeight();
  const roomTitle = session.view.value?.settings.title ?? "";
  useEffect(() => {
    document.title = [remote.tab, roomTitle, "Matinee"].filter((part) => part !== "").join(" · ");
  }, [roomTitle, remote]);
  useEffect(() => side.show("chat"), [side]);
  return (
    <div class="remote ink" data-testid="remote">
      <header class="remote-head">
        <Mark />
        <h1 class="remote-whose" dir="auto">
          {remote.whose(me.value?.name ?? "")}
        </h1>
        <button
          type="button"
          class="button"
          data-testid="end-remote"
          onClick={() => session.leave()}
        >
          {remote.end}
        </button>
      </header>
      <main class="remote-film">
        <media-controller
          id={FILM_ID}
          class="remote-screen"
          mediaStore={mediaStore}
          nodefaultstore
          nohotkeys
          gesturesdisabled
          tabIndex={-1}
          aria-hidden="true"
        />
        <p class="title remote-title" dir="auto" data-testid="now-on">
          {title.value || common.nothingOnYet}
        </p>
        <RemoteControls key={spoken.value.tag} />
        <Happenings />
        <Strip />
        <Toasts />
      </main>
      <aside class="side remote-side" aria-label={remote.side}>
        <Leaves />
      </aside>
    </div>
  );
}
