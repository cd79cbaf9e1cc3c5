import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { Announce } from "./announce";
import { Drain } from "./drain";
import { Glance } from "./glance";
import { RoomSheet } from "./room-sheet";
import { Rooms } from "./rooms";
import { Slow } from "./slow";
import type { Now } from "./told";
import { useAsked } from "./use-asked";
import { useTold } from "./use-told";

/** Everything at a glance, all rooms, and one of them beside. */
export function Desk() {
  const { asked, path } = useAsked();
  const { told, again } = useTold<Now>(path);
  const latest = useSignal<Now | undefined>(undefined);
  const open = useOpenRoom();

  useEffect(() => {
    if (told?.name === "ok") {
      latest.value = told.value;
    }
  }, [told, latest]);

  const now = latest.value;
  return (
    <div class="operator" data-open={open.mark === undefined ? "no" : "yes"}>
      <header class="operator-head">
        <h1>Matinee</h1>
        <span class="hint">{now?.server.build}</span>
        {told?.name === "failed" && (
          <p class={now?.server.drain === undefined ? "problem" : "hint"} role="status">
            {now?.server.drain === undefined
              ? `${told.why} What stands here is older.`
              : "The server does not answer any more: it has drained, and ended."}
          </p>
        )}
        <div class="operator-deeds">
          <Announce to="everybody" path="/api/announce" />
          {now !== undefined && <Drain server={now.server} onDone={again} />}
        </div>
      </header>
      {now === undefined ? (
        <p class="operator-wait">Looking around …</p>
      ) : (
        <main class="operator-body">
          <Glance server={now.server} />
          <Slow clients={now.slow} onOpen={open.show} />
          <Rooms asked={asked} rooms={now.rooms} openMark={open.mark} onOpen={open.show} />
        </main>
      )}
      {open.mark !== undefined && (
        <RoomSheet
          key={open.mark}
          mark={open.mark}
          onClose={() => open.show(undefined)}
          onDone={again}
        />
      )}
    </div>
  );
}

/** Which room is looked into: in the address, so that it can be sent to a colleague and reloaded. */
function useOpenRoom() {
  const mark = useSignal(markIn(location.hash));
  useEffect(() => {
    const follow = () => {
      mark.value = markIn(location.hash);
    };
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, [mark]);
  const show = (next: string | undefined) => {
    history.replaceState(null, "", next === undefined ? location.pathname : `#room=${next}`);
    mark.value = next;
  };
  return { mark: mark.value, show };
}

const markIn = (hash: string): string | undefined => /^#room=([0-9a-f]{8})$/u.exec(hash)?.[1];
