import { type Signal, signal } from "@preact/signals";
import type {
  CurrentChanged,
  EventUnion,
  Item,
  Knock,
  Media,
  MemberPresence,
  PlaybackState,
  Reaction,
  Role,
  RoomView,
} from "../../src/protocol/generated";
import type {
  Outcome,
  Pairing,
  Pending,
  Phase,
  RoomLink,
  RoomSession,
  StepMark,
  Undoable,
} from "../../src/room/session";
import { fakeChat } from "./fake-chat";
import { fakeQueue } from "./fake-queue";
import { fakeTrace } from "./fake-trace";
import { scene } from "./scenes";

/** An event before it has a number. */
export type Bare = EventUnion extends infer E
  ? E extends EventUnion
    ? Omit<E, "seq" | "atMs">
    : never
  : never;

/** Makes something happen in the made-up room. */
export type Happen = (bare: Bare, change: (room: RoomView) => RoomView) => Promise<Outcome>;

/**
 * A room nobody else is in: it answers commands itself and never leaves the page. The address chooses
 * its state, `?scene=` by name. For looking at the page only; never part of a build.
 */
export function createRoomSession(options: {
  roomId: string;
  name: string;
  hostKey?: string;
  line?: boolean;
  companion?: object;
}): RoomSession & { outdated: Signal<boolean> } {
  const wanted = new URLSearchParams(location.search).get("scene") ?? "watching";
  const chosen = scene(wanted === "refused-room-full" && options.line ? "lined" : wanted);
  const view = signal<RoomView | undefined>(chosen.view);
  const phase = signal<Phase>(chosen.phase);
  const step = signal<StepMark>(chosen.step);
  const positionMs = signal(chosen.positionMs);
  const bufferedMs = signal(40_000);
  const presence = signal<ReadonlyMap<number, MemberPresence>>(chosen.presence);
  const me = chosen.me;
  const line = signal<readonly string[]>(chosen.line ?? []);
  const typing = signal<ReadonlySet<number>>(new Set(chosen.typing));
  const pending = signal<readonly Pending[]>(chosen.pending ?? []);
  const knocks = signal<readonly Knock[]>(chosen.knocks ?? []);
  const link = signal<RoomLink>({ roomId: options.roomId });
  const pairing = signal<Pairing | undefined>(undefined);
  const undoable = signal<Undoable | undefined>(chosen.undoable);
  const onEvents = new Set<(event: EventUnion, before: RoomView) => void>();
  const onReactions = new Set<(reaction: Reaction) => void>();
  for (const { ref, outcome } of pending.peek()) {
    outcome.then(() => {
      pending.value = pending.peek().filter((each) => each.ref !== ref);
    });
  }
  let film: HTMLVideoElement | undefined;
  let seq = 100;
  let nextId = 500;

  const happen: Happen = (bare, change) => {
    const before = view.peek();
    if (before === undefined) {
      return Promise.resolve({ name: "refused", code: "not-seated", message: "" });
    }
    seq += 1;
    const event = { ...bare, seq, atMs: Date.now() } as EventUnion;
    view.value = change(before);
    for (const listener of onEvents) {
      listener(event, before);
    }
    return Promise.resolve({ name: "done", seq });
  };
  const control = (what: Undoable["what"], outcome: Promise<Outcome>) => {
    undoable.value = { seq, by: me, what };
    return outcome;
  };
  const hold = (
    state: PlaybackState,
    cause: "play" | "pause" | "seek" | "startNow",
    at: number,
  ) => {
    const now = view.peek()?.playback;
    if (now === undefined) {
      return Promise.resolve<Outcome>({ name: "refused", code: "nothing-on", message: "" });
    }
    const playback = { ...now, state, positionMs: at };
    positionMs.value = at;
    step.value =
      state === "held"
        ? { name: "held" }
        : { name: "in-step", skewMs: 1.2, spreadMs: 1.4, boundMs: 21.4 };
    const outcome = happen({ type: "playbackChanged", by: me, cause, playback }, (room) => ({
      ...room,
      playback,
    }));
    return cause === "startNow" ? outcome : control(cause, outcome);
  };
  const on = (media: Media) => {
    nextId += 1;
    return { itemId: nextId, media, addedBy: me, durationMs: 90_000 };
  };
  const turnTo = (item: Item, change: Partial<CurrentChanged>): Promise<Outcome> => {
    const playback = {
      itemId: item.itemId,
      state: "held" as const,
      positionMs: 0,
      rate: 0,
      sinceMs: 0,
      playingRate: 1,
    };
    positionMs.value = 0;
    step.value = { name: "held" };
    return happen({ type: "currentChanged", by: me, item, playback, ...change }, (room) => ({
      ...room,
      current: item,
      playback,
      queue: room.queue.filter((each) => each.itemId !== change.takenFromQueue),
      track: [],
    }));
  };
  const companion = (isOn: boolean) => {
    pairing.value = undefined;
    return happen({ type: "companionChanged", memberId: me, on: isOn, by: me }, (room) => ({
      ...room,
      members: room.members.map(({ companion: _, ...each }) =>
        each.memberId === me && isOn ? { ...each, companion: true } : each,
      ),
    }));
  };
  const chat = fakeChat(view, happen, positionMs);

  const thrown = (by: number, emoji: string) => {
    for (const tell of onReactions) {
      tell({ type: "reaction", by, emoji });
    }
  };

  const timer = setInterval(() => {
    if (view.peek()?.playback?.state === "playing") {
      positionMs.value += 250;
    }
  }, 250);
  Object.assign(globalThis, {
    fake: {
      say: chat.say,
      edit: chat.edit,
      drop: chat.drop,
      react: thrown,
      line,
      typing,
      undoable,
      pending,
      knocks,
      companion,
      view,
      phase,
      step,
    },
  });

  return {
    phase,
    view,
    step,
    positionMs,
    placeMs: () => positionMs.peek(),
    bufferedMs,
    hasPicture: signal(true),
    live: signal(undefined),
    choices: signal(undefined),
    choose() {},
    presence,
    line,
    typing,
    undoable,
    pending,
    knocks,
    link,
    isCompanion: signal(options.companion !== undefined),
    pairing,
    announcement: signal(undefined),
    memberId: signal(me),
    outdated: signal(chosen.outdated ?? false),
    earlierChat: () => Promise.resolve(undefined),
    retryFilm: () => {},
    onEvent: (listener) => {
      onEvents.add(listener);
      return () => onEvents.delete(listener);
    },
    onSnapshot: () => () => {},
    onReaction: (listener) => {
      onReactions.add(listener);
      return () => onReactions.delete(listener);
    },
    attach: (video) => {
      film = video;
      if (view.peek()?.current !== undefined) {
        video.src = "/media/lake.mp4";
        video.currentTime = positionMs.peek() / 1_000;
      }
    },
    detach: () => {
      film = undefined;
    },
    trace: () => fakeTrace(step.peek().name),
    runAhead: () => {},
    unblockSound: () => {
      step.value = { name: "in-step", skewMs: 1, spreadMs: 1.4, boundMs: 21.4 };
    },
    play: () => {
      film?.play().catch(() => undefined);
      return hold("playing", "play", positionMs.peek());
    },
    pause: () => {
      film?.pause();
      return hold("held", "pause", positionMs.peek());
    },
    seek: (to) => hold(view.peek()?.playback?.state ?? "held", "seek", to),
    changeRate: () =>
      Promise.resolve({ name: "refused", code: "overtaken", message: "somebody else" }),
    startNow: () => hold("playing", "startNow", positionMs.peek()),
    dontWait: (on) =>
      happen({ type: "dontWaitChanged", by: me, memberId: me, on }, (room) => ({
        ...room,
        members: room.members.map((each) =>
          each.memberId === me ? { ...each, dontWait: on } : each,
        ),
      })),
    cue: (media) => control("cue", turnTo(on(media), {})),
    ...fakeQueue(view, happen, me),
    addCaptions: (itemId, track) => {
      const captions = [track];
      return happen({ type: "captionsAdded", by: me, itemId, captions }, (room) =>
        room.current?.itemId === itemId
          ? {
              ...room,
              current: { ...room.current, media: { ...room.current.media, captions } },
            }
          : room,
      );
    },
    next: () => {
      const first = view.peek()?.queue[0];
      return first === undefined
        ? Promise.resolve({ name: "refused", code: "queue-empty", message: "" })
        : control("next", turnTo(first, { takenFromQueue: first.itemId }));
    },
    undo: () => {
      const what = undoable.peek();
      undoable.value = undefined;
      const playback = view.peek()?.playback;
      return what === undefined || playback === undefined
        ? Promise.resolve({ name: "refused", code: "nothing-to-undo", message: "" })
        : happen({ type: "playbackChanged", by: me, cause: "undo", playback }, (room) => room);
    },
    postChat: (text, replyTo) =>
      text === "refuse"
        ? Promise.resolve({ name: "refused", code: "too-fast", message: "" })
        : chat.say(me, text, replyTo),
    editChat: (messageId, text) => chat.edit(me, messageId, text),
    deleteChat: (messageId) => chat.drop(me, messageId),
    showTyping: () => {},
    react: (emoji) => thrown(me, emoji),
    rename: (name) =>
      happen({ type: "memberRenamed", memberId: me, name, by: me }, (room) => ({
        ...room,
        members: room.members.map((each) => (each.memberId === me ? { ...each, name } : each)),
      })),
    changeFace: (face) =>
      happen(
        { type: "faceChanged", memberId: me, by: me, ...(face !== undefined && { face }) },
        (room) => ({
          ...room,
          members: room.members.map(({ face: before, ...each }) => {
            const worn = each.memberId === me ? face : before;
            return worn === undefined ? each : { ...each, face: worn };
          }),
        }),
      ),
    planRoom: (plan) =>
      happen(
        { type: "roomPlanned", by: me, ...(plan !== undefined && { plan }) },
        ({ plan: _, ...room }) => (plan === undefined ? room : { ...room, plan }),
      ),
    changeSettings: (change) => {
      const settings = {
        ...(view.peek()?.settings ?? { title: "", control: "everyone" as const }),
        ...change,
      };
      return happen({ type: "settingsChanged", by: me, settings }, (room) => ({
        ...room,
        settings,
      }));
    },
    changeRole: (memberId, role) => {
      // Whoever hands the room over stays beside the new host.
      const roles = new Map<number, Role>([[memberId, role]]);
      if (role === "host") {
        roles.set(me, "coHost");
      }
      let outcome: Promise<Outcome> = Promise.resolve({ name: "done", seq });
      for (const [each, role] of roles) {
        outcome = happen({ type: "roleChanged", memberId: each, role, by: me }, (room) => ({
          ...room,
          members: room.members.map((one) => (one.memberId === each ? { ...one, role } : one)),
        }));
      }
      return outcome;
    },
    removeMember: (memberId) => {
      const gone = view.peek()?.members.find((each) => each.memberId === memberId);
      return happen({ type: "memberLeft", memberId, reason: "removed", by: me }, (room) => ({
        ...room,
        members: room.members.filter((each) => each.memberId !== memberId),
        removed: [...(room.removed ?? []), { memberId, name: gone?.name ?? "" }],
      }));
    },
    takeBackRemoval: (memberId) =>
      happen({ type: "removalTakenBack", memberId, by: me }, (room) => ({
        ...room,
        removed: (room.removed ?? []).filter((each) => each.memberId !== memberId),
      })),
    admit: (knockId) => {
      knocks.value = knocks.peek().filter((each) => each.knockId !== knockId);
      return Promise.resolve({ name: "done", seq });
    },
    turnLinkOver: () => {
      const roomId = `${link.peek().roomId.slice(0, -1)}${nextId % 10}`;
      nextId += 1;
      link.value = { roomId, hostKey: `key-${nextId}` };
      return happen({ type: "linkTurnedOver", roomId, by: me }, (room) => room);
    },
    pair: () => {
      pairing.value = { code: "Zk3v9QmX2bT7rLw8Yc4NdA", untilMs: Date.now() + 120_000 };
      return Promise.resolve({ name: "done", seq });
    },
    unpair: () => companion(false),
    endRoom: () => {
      phase.value = { name: "closed", code: "room-ended", message: "" };
      return Promise.resolve({ name: "done", seq });
    },
    leave: () => {
      phase.value = { name: "closed", code: "left", message: "" };
    },
    dispose: () => clearInterval(timer),
  };
}
