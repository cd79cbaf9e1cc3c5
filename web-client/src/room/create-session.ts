import type { ReadonlySignal } from "@preact/signals";
import type { Draft } from "../net/commands";
import type { EventUnion, ItemId, Reaction, Report, RoomView } from "../protocol/generated";
import type { Newcomer } from "./credentials";
import { exposeSnapshot } from "./debug";
import { Dialogue } from "./dialogue";
import { mayControl } from "./permission";
import { Screening } from "./screening";
import type { Outcome, RoomSession } from "./session";
import { traceOf } from "./trace";
import { Typing } from "./typing";
import { UndoOffer } from "./undo-offer";
import { browserWorld, type World } from "./world";

/** Who is coming, where to, and with which key. */
export interface SessionOptions extends Newcomer {
  /** The server's address; where the page itself came from when left out. */
  readonly baseUrl?: string | URL;
}

/** What a room session says beyond what every part of `ui` needs. */
export interface MatineeSession extends RoomSession {
  /** The server speaks a newer page's language: offer a reload at the next pause. */
  readonly outdated: ReadonlySignal<boolean>;
}

const NOTHING_ON: Outcome = { name: "refused", code: "nothing-on", message: "Nothing is on." };

/** Comes into a room. The parts are put together here and nowhere else. */
export function createRoomSession(
  options: SessionOptions,
  world: World = browserWorld(options),
): MatineeSession {
  const eventListeners = new Set<(event: EventUnion, before: RoomView) => void>();
  const reactionListeners = new Set<(reaction: Reaction) => void>();
  const snapshotListeners = new Set<() => void>();
  const dialogue: Dialogue = new Dialogue(world, options, {
    event: (event, before) => {
      typing.happened(event);
      offer.heard(event, before);
      for (const listener of [...eventListeners]) {
        listener(event, before);
      }
    },
    reaction: (reaction) => {
      for (const listener of [...reactionListeners]) {
        listener(reaction);
      }
    },
    typing: (by) => typing.heard(by),
    snapshot: () => {
      typing.forget();
      offer.forget();
      for (const listener of [...snapshotListeners]) {
        listener();
      }
    },
    changed: () => screening.conductor.look(),
    seated: () => screening.seated(),
    woke: () => screening.conductor.woke(),
    over: () => screening.stop(),
  });
  // A second device has no film, and nothing to report of one.
  const report = (frame: Report) => options.companion === undefined && dialogue.send(frame);
  const screening: Screening = new Screening(world, dialogue, report);
  const { conductor } = screening;
  const typing = new Typing(world.time, world.timers, () => dialogue.send({ type: "typing" }));
  const offer = new UndoOffer(world, dialogue);

  const give = (draft: Draft): Promise<Outcome> => dialogue.outbox.give(draft);
  const onCurrent = (draft: (itemId: ItemId) => Draft): Promise<Outcome> => {
    const current = dialogue.known.view.peek()?.current;
    return current === undefined ? Promise.resolve(NOTHING_ON) : give(draft(current.itemId));
  };
  const seenSeq = () => dialogue.seq;

  const stop = () => {
    screening.dispose();
    typing.forget();
    offer.dispose();
  };

  exposeSnapshot(world, dialogue, screening);
  dialogue.start();

  return {
    phase: dialogue.known.phase,
    view: dialogue.known.view,
    memberId: dialogue.known.memberId,
    presence: dialogue.known.presence,
    line: dialogue.known.line,
    knocks: dialogue.known.knocks,
    link: dialogue.known.link,
    isCompanion: dialogue.known.isCompanion,
    pairing: dialogue.known.pairing,
    announcement: dialogue.known.announcement,
    typing: typing.marks,
    undoable: offer.undoable,
    pending: dialogue.outbox.pending,
    outdated: dialogue.known.outdated,
    step: screening.step,
    positionMs: screening.positionMs,
    bufferedMs: screening.bufferedMs,
    hasPicture: screening.hasPicture,
    choices: screening.choices,
    live: screening.live,
    placeMs: () => screening.placeMs(),
    trace: () => traceOf(world, dialogue, screening),

    onEvent: (listener) => added(eventListeners, listener),
    onReaction: (listener) => added(reactionListeners, listener),
    onSnapshot: (listener) => added(snapshotListeners, listener),

    attach: (video, place) => screening.attach(video, place),
    detach: () => conductor.detach(),
    retryFilm: () => conductor.retryFilm(),
    unblockSound: () => conductor.unblockSound(),
    choose: (chosen) => conductor.choose(chosen),
    runAhead: (aheadMs) => screening.runAhead(aheadMs),

    play() {
      if (conductor.isBlocked || conductor.isMutedByBrowser) {
        conductor.unblockSound(); // a press is the gesture the browser was waiting for
      }
      return onCurrent((itemId) => ({ type: "play", itemId, seenSeq: seenSeq() }));
    },
    pause() {
      // Offline nobody can be asked, so nobody's film stops: the page says that it plays on.
      const isHeard = dialogue.known.phase.peek().name === "seated";
      const mine =
        isHeard && mayControl(dialogue.known.view.peek(), dialogue.known.memberId.peek());
      return mine
        ? screening.holdUntil(
            onCurrent((itemId) => ({
              type: "pause",
              itemId,
              seenSeq: seenSeq(),
              ...screening.hold(itemId),
            })),
          )
        : onCurrent((itemId) => ({ type: "pause", itemId, seenSeq: seenSeq() }));
    },
    seek: (positionMs) =>
      onCurrent((itemId) => ({
        type: "seek",
        itemId,
        seenSeq: seenSeq(),
        positionMs: Math.max(0, positionMs),
      })),
    changeRate: (rate) =>
      onCurrent((itemId) => ({ type: "rate", itemId, seenSeq: seenSeq(), rate })),
    next() {
      const itemId = dialogue.known.view.peek()?.current?.itemId;
      return give({ type: "next", ...(itemId !== undefined && { itemId }) });
    },
    startNow: () => give({ type: "startNow" }),
    dontWait: (on) => give({ type: "dontWait", on }),
    cue: (media, startMs) =>
      give({ type: "cue", media, ...(startMs !== undefined && { startMs }) }),
    addItem: (media, how) => give({ type: "addItem", media, ...how }),
    addItems: (media, next) =>
      give({ type: "addItems", media: [...media], ...(next === true && { next }) }),
    addCaptions: (itemId, track) => give({ type: "addCaptions", itemId, track }),
    removeItem: (itemId) => give({ type: "removeItem", itemId }),
    moveItem: (itemId, afterItemId) =>
      give({ type: "moveItem", itemId, ...(afterItemId !== undefined && { afterItemId }) }),
    clearQueue: () => give({ type: "clearQueue", seenSeq: seenSeq() }),
    shuffleQueue: () => give({ type: "shuffleQueue", seenSeq: seenSeq() }),
    vote: (on) => onCurrent((itemId) => ({ type: "vote", itemId, ...(!on && { on }) })),
    undo() {
      const seq = offer.undoable.peek()?.seq; // never somebody else's control that came meanwhile
      return give({ type: "undo", ...(seq !== undefined && { seq }) });
    },
    postChat: (text, replyTo) =>
      give({ type: "chat", text, ...(replyTo !== undefined && { replyTo }) }),
    editChat: (messageId, text) => give({ type: "editChat", messageId, text }),
    deleteChat: (messageId) => give({ type: "deleteChat", messageId }),
    showTyping: () => typing.stroke(),
    earlierChat(before) {
      const { seatToken } = dialogue;
      return seatToken === undefined
        ? Promise.resolve(undefined)
        : world.earlierChat(before, seatToken);
    },
    react: (emoji) => {
      dialogue.send({ type: "react", emoji });
    },
    rename: (name) => give({ type: "rename", name }),
    changeFace: (face) => give({ type: "changeFace", ...(face !== undefined && { face }) }),
    planRoom: (plan) => give({ type: "planRoom", ...(plan !== undefined && { plan }) }),
    changeSettings: (change) => give({ type: "settings", ...change }),
    changeRole: (memberId, role) => give({ type: "role", memberId, role }),
    removeMember: (memberId) => give({ type: "remove", memberId }),
    takeBackRemoval: (memberId) => give({ type: "takeBackRemoval", memberId }),
    admit: (knockId, yes) => give({ type: "admit", knockId, yes }),
    turnLinkOver: () => give({ type: "turnLinkOver" }),
    pair: () => give({ type: "pair" }),
    unpair: () => give({ type: "unpair" }),
    endRoom: () => give({ type: "endRoom" }),
    leave() {
      dialogue.leave();
      stop();
    },
    dispose() {
      dialogue.dispose();
      stop();
    },
  };
}

function added<T>(to: Set<T>, listener: T): () => void {
  to.add(listener);
  return () => to.delete(listener);
}
