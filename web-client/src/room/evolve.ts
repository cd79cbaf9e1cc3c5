import type { EventUnion, ItemId, Member, MemberId, RoomView } from "../protocol/generated";

/** So much talk a page keeps; older messages are the server's to show. */
const CHAT_KEPT = 1_000;

/** The mirror fold: the room after an event, exactly as the server folds it. Pure. */
export function evolve(view: RoomView | undefined, event: EventUnion): RoomView {
  if (event.type === "roomMade") {
    return { settings: event.settings, seats: event.seats, members: [], queue: [], chat: [] };
  }
  if (view === undefined) {
    throw new Error(`${event.type} came before roomMade`);
  }
  switch (event.type) {
    case "roomEnded":
      return view;
    case "memberJoined":
      return { ...view, members: [...view.members, event.member] };
    case "memberAway":
      return withMember(view, event.memberId, (member) => ({
        ...member,
        connection: "away",
        heldUntilMs: event.heldUntilMs,
      }));
    case "memberBack":
      return withMember(view, event.memberId, ({ heldUntilMs: _, ...member }) => ({
        ...member,
        connection: "here",
      }));
    case "memberLeft":
      return { ...view, members: view.members.filter((m) => m.memberId !== event.memberId) };
    case "memberRenamed":
      return withMember(view, event.memberId, (member) => ({ ...member, name: event.name }));
    case "roleChanged":
      return withMember(view, event.memberId, (member) => ({ ...member, role: event.role }));
    case "settingsChanged":
      return { ...view, settings: event.settings };
    case "itemAdded":
      return { ...view, queue: [...view.queue, event.item] };
    case "itemRemoved":
      return withoutQueued(view, event.itemId);
    case "currentChanged": {
      const changed = { ...view, current: event.item, playback: event.playback };
      return event.takenFromQueue === undefined
        ? changed
        : withoutQueued(changed, event.takenFromQueue);
    }
    case "playbackChanged":
      return { ...view, playback: event.playback };
    case "itemMeasured":
      return view.current?.itemId === event.itemId
        ? { ...view, current: { ...view.current, durationMs: event.durationMs } }
        : view;
    case "chatPosted":
      return { ...view, chat: [...view.chat, event.message].slice(-CHAT_KEPT) };
  }
}

function withMember(
  view: RoomView,
  memberId: MemberId,
  change: (member: Member) => Member,
): RoomView {
  return {
    ...view,
    members: view.members.map((m) => (m.memberId === memberId ? change(m) : m)),
  };
}

function withoutQueued(view: RoomView, itemId: ItemId): RoomView {
  return { ...view, queue: view.queue.filter((item) => item.itemId !== itemId) };
}
