import type { EventUnion, ServerFrameUnion } from "../protocol/generated";
import { type Check, flag, list, number, optional, shape, text, whole } from "./shape";

const settings = shape({
  title: text,
  control: text,
  locked: optional(flag),
  waitFor: optional(text),
  captions: optional(text),
  loop: optional(text),
  voteToSkip: optional(flag),
});
const captions = list(shape({ address: text, language: optional(text), label: optional(text) }));
const media = shape({
  source: text,
  address: text,
  title: optional(text),
  picture: optional(text),
  captions: optional(captions),
  lengthMs: optional(number),
});
const item = shape({
  itemId: whole,
  media,
  addedBy: whole,
  durationMs: optional(number),
  startMs: optional(number),
  liveOriginMs: optional(number),
});
const past = shape({
  media,
  addedBy: whole,
  atMs: number,
  durationMs: optional(number),
  positionMs: optional(number),
});
const member = shape({
  memberId: whole,
  name: text,
  role: text,
  seat: whole,
  connection: text,
  heldUntilMs: optional(number),
  dontWait: optional(flag),
  companion: optional(flag),
  face: optional(text),
});
const plan = shape({
  begins: text,
  zone: text,
  every: optional(text),
  title: optional(text),
});
const former = shape({ itemId: whole, positionMs: number, rate: number, sinceMs: number });
const playback = shape({
  itemId: whole,
  state: text,
  positionMs: number,
  rate: number,
  sinceMs: number,
  playingRate: number,
  former: optional(former),
  waitingFor: optional(list(whole)),
  untilMs: optional(number),
});
const message = shape({
  messageId: whole,
  by: whole,
  name: text,
  text,
  atMs: number,
  itemId: optional(whole),
  positionMs: optional(number),
  replyTo: optional(whole),
  editedAtMs: optional(number),
});
const bucket = shape({
  fromMs: number,
  counts: list(shape({ emoji: text, count: whole })),
});
const room = shape({
  settings,
  seats: whole,
  members: list(member),
  current: optional(item),
  playback: optional(playback),
  queue: list(item),
  chat: list(message),
  track: optional(list(bucket)),
  removed: optional(list(shape({ memberId: whole, name: text }))),
  votes: optional(list(whole)),
  history: optional(list(past)),
  plan: optional(plan),
});

const stamp = {
  seq: whole,
  atMs: number,
  by: optional(whole),
  ref: optional(whole),
  companion: optional(flag),
};
const event = (fields: Readonly<Record<string, Check>>): Check => shape({ ...stamp, ...fields });

/** Every event the page can fold, with the fields the fold reads. */
export const EVENTS: Readonly<Record<EventUnion["type"], Check>> = {
  roomMade: event({ settings, seats: whole }),
  roomRestored: event({ away: list(whole), heldUntilMs: number }),
  roomEnded: event({ reason: text }),
  memberJoined: event({ member }),
  memberAway: event({ memberId: whole, heldUntilMs: number }),
  memberBack: event({ memberId: whole }),
  memberLeft: event({ memberId: whole, reason: text }),
  removalTakenBack: event({ memberId: whole }),
  companionChanged: event({ memberId: whole, on: flag }),
  linkTurnedOver: event({ roomId: text }),
  memberRenamed: event({ memberId: whole, name: text }),
  faceChanged: event({ memberId: whole, face: optional(text) }),
  roleChanged: event({ memberId: whole, role: text }),
  dontWaitChanged: event({ memberId: whole, on: flag }),
  settingsChanged: event({ settings }),
  roomPlanned: event({ plan: optional(plan) }),
  itemAdded: event({ item, next: optional(flag) }),
  itemRemoved: event({ itemId: whole }),
  itemMoved: event({ itemId: whole, afterItemId: optional(whole) }),
  queueCleared: event({}),
  queueOrdered: event({
    itemIds: list(whole),
    back: optional(list(item)),
    undone: optional(flag),
  }),
  skipVoted: event({ memberId: whole, on: flag }),
  currentChanged: event({
    item,
    playback,
    takenFromQueue: optional(whole),
    backToQueue: optional(item),
    undone: optional(flag),
    formerPositionMs: optional(number),
    voted: optional(flag),
  }),
  playbackChanged: event({ playback, cause: text }),
  captionsAdded: event({ itemId: whole, captions }),
  itemMeasured: event({ itemId: whole, durationMs: number }),
  liveFound: event({ itemId: whole, liveOriginMs: number }),
  chatPosted: event({ message }),
  chatEdited: event({ messageId: whole, text }),
  chatDeleted: event({ messageId: whole }),
  reactionsCounted: event({ itemId: whole, buckets: list(bucket) }),
};

export type PassingFrame = Exclude<ServerFrameUnion, EventUnion>;

/** Everything else the server says. */
export const FRAMES: Readonly<Record<PassingFrame["type"], Check>> = {
  welcome: shape({
    epoch: text,
    seq: whole,
    clockId: text,
    memberId: whole,
    seatToken: text,
    nowMs: number,
    build: text,
    room,
    roomId: optional(text),
    companion: optional(flag),
  }),
  resumed: shape({
    epoch: text,
    seq: whole,
    clockId: text,
    memberId: whole,
    nowMs: number,
    companion: optional(flag),
  }),
  clock: shape({ t1Ms: number, t2Ms: number, t3Ms: number, clockId: text }),
  done: shape({ ref: whole, seq: whole }),
  refused: shape({ ref: optional(whole), code: text, message: text }),
  reaction: shape({ by: whole, emoji: text, positionMs: optional(number) }),
  typing: shape({ by: whole }),
  lined: shape({ place: whole }),
  line: shape({ names: list(text) }),
  knocking: shape({}),
  knocks: shape({ knocks: list(shape({ knockId: whole, name: text })) }),
  newLink: shape({ ref: whole, roomId: text, hostKey: text }),
  paired: shape({ ref: whole, code: text, untilMs: number }),
  announcement: shape({ text }),
  presence: shape({
    members: list(
      shape({
        memberId: whole,
        condition: text,
        skewMs: optional(number),
        clockErrorMs: optional(number),
        rttMs: optional(number),
      }),
    ),
  }),
  closing: shape({ code: text, message: text, retryAfterMs: optional(number) }),
};
