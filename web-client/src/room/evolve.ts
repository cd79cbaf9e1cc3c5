import type {
  CaptionTrack,
  ChatMessage,
  EventUnion,
  Item,
  ItemId,
  Member,
  MemberId,
  MessageId,
  Plan,
  ReactionBucket,
  RemovedMember,
  RoomView,
} from "../protocol/generated";
import { withCurrent, withMoved, withOrder, withQueue, withVote, withVotes } from "./evolve-queue";

/** So much talk a page keeps; older messages are the server's to show. */
const CHAT_KEPT = 1_000;

/** So many removals are shown, here and on the server. */
const REMOVED_SHOWN = 64;

/** The mirror fold: the room after an event, exactly as the server folds it. Pure. */
export function evolve(view: RoomView | undefined, event: EventUnion): RoomView {
  if (event.type === "roomMade") {
    return { settings: event.settings, seats: event.seats, members: [], queue: [], chat: [] };
  }
  if (view === undefined) {
    throw new Error(`${event.type} came before roomMade`);
  }
  switch (event.type) {
    case "roomRestored":
      return {
        ...view,
        members: view.members.map((member) =>
          event.away.includes(member.memberId)
            ? { ...member, connection: "away", heldUntilMs: event.heldUntilMs }
            : member,
        ),
      };
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
      return withoutMember(view, event.memberId, event.reason === "removed");
    case "removalTakenBack":
      return withRemoved(
        view,
        (view.removed ?? []).filter((one) => one.memberId !== event.memberId),
      );
    case "companionChanged":
      return withMember(view, event.memberId, ({ companion: _, ...member }) =>
        event.on ? { ...member, companion: true } : member,
      );
    case "linkTurnedOver":
      return view; // the page's address is no part of the room
    case "memberRenamed":
      return withMember(view, event.memberId, (member) => ({ ...member, name: event.name }));
    case "faceChanged":
      return withMember(view, event.memberId, ({ face: _, ...member }) =>
        event.face === undefined ? member : { ...member, face: event.face },
      );
    case "roleChanged":
      return withMember(view, event.memberId, (member) => ({ ...member, role: event.role }));
    case "dontWaitChanged":
      return withMember(view, event.memberId, ({ dontWait: _, ...member }) =>
        event.on ? { ...member, dontWait: true } : member,
      );
    case "settingsChanged":
      return event.settings.voteToSkip === true
        ? { ...view, settings: event.settings }
        : withVotes({ ...view, settings: event.settings }, []);
    case "roomPlanned":
      return withPlan(view, event.plan);
    case "itemAdded":
      return {
        ...view,
        queue: event.next === true ? [event.item, ...view.queue] : [...view.queue, event.item],
      };
    case "itemRemoved":
      return withQueue(
        view,
        view.queue.filter((item) => item.itemId !== event.itemId),
      );
    case "itemMoved":
      return withMoved(view, event);
    case "queueCleared":
      return withQueue(view, []);
    case "queueOrdered":
      return withOrder(view, event);
    case "skipVoted":
      return withVote(view, event.memberId, event.on);
    case "currentChanged":
      return withCurrent(view, event);
    case "playbackChanged":
      return view.current === undefined ? view : { ...view, playback: event.playback };
    case "itemMeasured":
      return view.current?.itemId === event.itemId
        ? { ...view, current: { ...view.current, durationMs: event.durationMs } }
        : view;
    case "liveFound":
      return withOrigin(view, event.itemId, event.liveOriginMs);
    case "captionsAdded":
      return withCaptions(view, event.itemId, event.captions);
    case "chatPosted":
      return { ...view, chat: [...view.chat, event.message].slice(-CHAT_KEPT) };
    case "chatEdited":
      return withMessage(view, event.messageId, (message) => ({
        ...message,
        text: event.text,
        editedAtMs: event.atMs,
      }));
    case "chatDeleted":
      return { ...view, chat: view.chat.filter((m) => m.messageId !== event.messageId) };
    case "reactionsCounted":
      return view.current?.itemId === event.itemId ? withCounted(view, event.buckets) : view;
  }
}

function withPlan({ plan: _, ...view }: RoomView, plan: Plan | undefined): RoomView {
  return plan === undefined ? view : { ...view, plan };
}

function withOrigin(view: RoomView, itemId: ItemId, liveOriginMs: number): RoomView {
  if (view.current?.itemId !== itemId) {
    return view;
  }
  const { durationMs: _, ...current } = view.current;
  return { ...view, current: { ...current, liveOriginMs } };
}

function withCaptions(view: RoomView, itemId: ItemId, captions: CaptionTrack[]): RoomView {
  const change = (item: Item): Item =>
    item.itemId === itemId ? { ...item, media: { ...item.media, captions } } : item;
  const queued = { ...view, queue: view.queue.map(change) };
  return view.current === undefined ? queued : { ...queued, current: change(view.current) };
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

function withoutMember(view: RoomView, memberId: MemberId, removed: boolean): RoomView {
  const members = view.members.filter((m) => m.memberId !== memberId);
  const gone = view.members.filter((m) => removed && m.memberId === memberId);
  const shown = gone.map((m) => ({ memberId, name: m.name }));
  const next = withVote({ ...view, members }, memberId, false);
  return shown.length === 0 ? next : withRemoved(next, [...(view.removed ?? []), ...shown]);
}

/** Who was shown out: the latest, and absent while there is nobody. */
function withRemoved({ removed: _, ...view }: RoomView, removed: RemovedMember[]): RoomView {
  return removed.length === 0 ? view : { ...view, removed: removed.slice(-REMOVED_SHOWN) };
}

function withMessage(
  view: RoomView,
  messageId: MessageId,
  change: (message: ChatMessage) => ChatMessage,
): RoomView {
  return { ...view, chat: view.chat.map((m) => (m.messageId === messageId ? change(m) : m)) };
}

function withCounted(view: RoomView, buckets: readonly ReactionBucket[]): RoomView {
  const places = new Map((view.track ?? []).map((bucket) => [bucket.fromMs, bucket]));
  for (const bucket of buckets) {
    places.set(bucket.fromMs, bucket);
  }
  const track = [...places.values()].sort((a, b) => a.fromMs - b.fromMs);
  return track.length === 0 ? view : { ...view, track };
}
