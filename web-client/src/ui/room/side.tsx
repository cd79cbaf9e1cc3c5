import { say } from "../words/say";
import { ChatPanel } from "./chat/chat-panel";
import { PeoplePanel } from "./people/people-panel";
import { QueuePanel } from "./queue/queue-panel";
import { useRoom } from "./scope/room-scope";
import type { Tab } from "./scope/side";

const TABS: readonly Tab[] = ["chat", "queue", "people"];

/** Beside or below the stage: what is said, what comes next, who is here. */
export function Side() {
  const { side } = useRoom();
  return (
    <aside class="side" id="side" aria-label={say().room.side} hidden={!side.open.value}>
      <Leaves />
    </aside>
  );
}

/** The three leaves and their tabs. */
export function Leaves() {
  const { side } = useRoom();
  const shown = side.tab.value;
  return (
    <>
      <Tabs />
      {TABS.map((tab) => (
        <div
          key={tab}
          id={`panel-${tab}`}
          class={`panel panel-${tab}`}
          role="tabpanel"
          aria-labelledby={`tab-${tab}`}
          hidden={tab !== shown}
        >
          <Panel tab={tab} />
        </div>
      ))}
    </>
  );
}

function Panel({ tab }: { tab: Tab }) {
  switch (tab) {
    case "chat":
      return <ChatPanel />;
    case "queue":
      return <QueuePanel />;
    case "people":
      return <PeoplePanel />;
  }
}

function Tabs() {
  const { side } = useRoom();
  const turn = (event: KeyboardEvent) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const next = TABS.at((TABS.indexOf(side.tab.value) + step) % TABS.length);
    if (step !== 0 && next !== undefined) {
      event.preventDefault();
      side.show(next);
      document.getElementById(`tab-${next}`)?.focus();
    }
  };
  return (
    <div class="tabs" role="tablist" aria-label={say().room.side} onKeyDown={turn}>
      {TABS.map((tab) => (
        <button
          key={tab}
          type="button"
          id={`tab-${tab}`}
          class="tab"
          role="tab"
          data-testid={`tab-${tab}`}
          aria-selected={tab === side.tab.value}
          aria-controls={`panel-${tab}`}
          tabIndex={tab === side.tab.value ? 0 : -1}
          onClick={() => side.show(tab)}
        >
          <TabWords tab={tab} />
        </button>
      ))}
    </div>
  );
}

function TabWords({ tab }: { tab: Tab }) {
  const { session, unread } = useRoom();
  const { tabs, counts } = say().room;
  const view = session.view.value;
  const many = {
    chat: unread.many.value,
    queue: view?.queue.length ?? 0,
    people: view?.members.length ?? 0,
  }[tab];
  return <Counted words={tabs[tab]} many={many} what={counts[tab](many)} />;
}

function Counted({ words, many, what }: { words: string; many: number; what: string }) {
  return (
    <>
      {words}
      {many > 0 && (
        <span class="tab-count">
          {many}
          <span class="heard"> {what}</span>
        </span>
      )}
    </>
  );
}
