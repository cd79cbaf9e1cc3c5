import type {
  CurrentChanged,
  Item,
  ItemId,
  ItemMoved,
  Media,
  MemberId,
  PastItem,
  QueueOrdered,
  RoomView,
} from "../protocol/generated";

/** So many items that were on are remembered, of so many characters in all; as on the server (QU5). */
const HISTORY_KEPT = 50;
const HISTORY_TEXT = 40_000;

/** The reaction track is that of the film that is on, and so are the votes to go on. */
export function withCurrent(view: RoomView, event: CurrentChanged): RoomView {
  const { track: _, votes: __, history, ...rest } = view;
  const { item, playback, takenFromQueue, backToQueue } = event;
  const queue = rest.queue.filter((queued) => queued.itemId !== takenFromQueue);
  const past = pastAfter(view, event);
  return {
    ...rest,
    current: item,
    playback,
    queue: backToQueue === undefined ? queue : [backToQueue, ...queue],
    ...(past.length > 0 && { history: past }),
  };
}

function pastAfter(view: RoomView, event: CurrentChanged): PastItem[] {
  const before = view.history ?? [];
  if (event.undone === true) {
    return before.slice(0, -1); // what was interrupted goes on
  }
  const { current } = view;
  return current === undefined ? before : latest([...before, pastOf(current, event)]);
}

function pastOf({ media, addedBy, durationMs }: Item, event: CurrentChanged): PastItem {
  const { atMs, formerPositionMs } = event;
  return {
    media,
    addedBy,
    atMs,
    ...(durationMs !== undefined && { durationMs }),
    ...(formerPositionMs !== undefined && { positionMs: formerPositionMs }),
  };
}

function latest(history: readonly PastItem[]): PastItem[] {
  const kept = [...history];
  let text = kept.reduce((sum, { media }) => sum + weightOf(media), 0);
  while (kept.length > HISTORY_KEPT || text > HISTORY_TEXT) {
    const dropped = kept.shift();
    text -= dropped === undefined ? text : weightOf(dropped.media);
  }
  return kept;
}

/** How many characters it is made of; counted as the server counts them. */
function weightOf({ address, title = "", picture = "", captions = [] }: Media): number {
  const written = captions.reduce(
    (sum, { address: at, language = "", label = "" }) =>
      sum + at.length + language.length + label.length,
    0,
  );
  return address.length + title.length + picture.length + written;
}

/** With nothing to go on to there is nothing to vote on. */
export function withQueue(view: RoomView, queue: Item[]): RoomView {
  const { votes: _, ...rest } = view;
  return queue.length === 0 ? { ...rest, queue } : { ...view, queue };
}

export function withMoved(view: RoomView, { itemId, afterItemId }: ItemMoved): RoomView {
  const moved = view.queue.filter((item) => item.itemId === itemId);
  const others = view.queue.filter((item) => item.itemId !== itemId);
  const at = placeAfter(others, afterItemId);
  return { ...view, queue: [...others.slice(0, at), ...moved, ...others.slice(at)] };
}

const placeAfter = (queue: readonly Item[], itemId: ItemId | undefined): number =>
  queue.findIndex((item) => item.itemId === itemId) + 1;

export function withOrder(view: RoomView, { itemIds, back = [] }: QueueOrdered): RoomView {
  const items = new Map([...view.queue, ...back].map((item) => [item.itemId, item]));
  const queue = itemIds.flatMap((itemId) => items.get(itemId) ?? []);
  return { ...view, queue };
}

export function withVotes({ votes: _, ...view }: RoomView, votes: MemberId[]): RoomView {
  return votes.length === 0 ? view : { ...view, votes };
}

export function withVote(view: RoomView, memberId: MemberId, on: boolean): RoomView {
  const others = (view.votes ?? []).filter((one) => one !== memberId);
  return withVotes(view, on ? [...others, memberId] : others);
}
