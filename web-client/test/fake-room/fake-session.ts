import { type Signal, signal } from "@preact/signals";
import type {
  EventUnion,
  Media,
  MemberPresence,
  Reaction,
  RoomView,
} from "../../src/protocol/generated";
import type { Outcome, Phase, RoomSession, StepMark } from "../../src/room/session";
import { scene } from "./scenes";

/**
 * A room nobody else is in: it answers commands itself and never leaves the page. The address chooses
 * its state, `?scene=` by name. For looking at the page only; never part of a build.
 */
export function createRoomSession(_options: {
  roomId: string;
  name: string;
  hostKey?: string;
}): RoomSession & { outdated: Signal<boolean> } {
  const chosen = scene(new URLSearchParams(location.search).get("scene") ?? "watching");
  const view = signal<RoomView | undefined>(chosen.view);
  const phase = signal<Phase>(chosen.phase);
  const step = signal<StepMark>(chosen.step);
  const positionMs = signal(chosen.positionMs);
  const bufferedMs = signal(40_000);
  const presence = signal<ReadonlyMap<number, MemberPresence>>(chosen.presence);
  const onEvents = new Set<(event: EventUnion, before: RoomView) => void>();
  const onReactions = new Set<(reaction: Reaction) => void>();
  let film: HTMLVideoElement | undefined;
  let seq = 100;
  let nextId = 500;

  type Bare = EventUnion extends infer E
    ? E extends EventUnion
      ? Omit<E, "seq" | "atMs">
      : never
    : never;
  const happen = (bare: Bare, change: (room: RoomView) => RoomView): Promise<Outcome> => {
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
  const hold = (state: "held" | "playing", cause: "play" | "pause" | "seek", at: number) => {
    const now = view.peek()?.playback;
    if (now === undefined) {
      return Promise.resolve<Outcome>({ name: "refused", code: "nothing-on", message: "" });
    }
    const playback = { ...now, state, positionMs: at };
    positionMs.value = at;
    step.value =
      state === "held" ? { name: "held" } : { name: "in-step", skewMs: 1.2, boundMs: 2.6 };
    return happen({ type: "playbackChanged", by: 1, cause, playback }, (room) => ({
      ...room,
      playback,
    }));
  };
  const on = (media: Media) => {
    nextId += 1;
    return { itemId: nextId, media, addedBy: 1, durationMs: 90_000 };
  };
  const say = (by: number, name: string, text: string) => {
    nextId += 1;
    const message = {
      messageId: nextId,
      by,
      name,
      text,
      atMs: Date.now(),
      positionMs: positionMs.peek(),
    };
    return happen({ type: "chatPosted", by, message }, (room) => ({
      ...room,
      chat: [...room.chat, message],
    }));
  };

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
      say,
      react: thrown,
      phase,
      step,
    },
  });

  return {
    phase,
    view,
    step,
    positionMs,
    bufferedMs,
    presence,
    memberId: signal(chosen.me),
    outdated: signal(chosen.outdated ?? false),
    earlierChat: () => Promise.resolve(undefined),
    retryFilm: () => {},
    onEvent: (listener) => {
      onEvents.add(listener);
      return () => onEvents.delete(listener);
    },
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
    unblockSound: () => {
      step.value = { name: "in-step", skewMs: 1, boundMs: 3 };
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
    cue: (media) => {
      const item = on(media);
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
      return happen({ type: "currentChanged", by: 1, item, playback }, (room) => ({
        ...room,
        current: item,
        playback,
      }));
    },
    addItem: (media) => {
      const item = on(media);
      return happen({ type: "itemAdded", by: 1, item }, (room) => ({
        ...room,
        queue: [...room.queue, item],
      }));
    },
    removeItem: (itemId) =>
      happen({ type: "itemRemoved", by: 1, itemId }, (room) => ({
        ...room,
        queue: room.queue.filter((item) => item.itemId !== itemId),
      })),
    next: () => Promise.resolve({ name: "refused", code: "queue-empty", message: "" }),
    postChat: (text) => say(1, "Ana", text),
    react: (emoji) => thrown(1, emoji),
    rename: (name) =>
      happen({ type: "memberRenamed", memberId: 1, name, by: 1 }, (room) => ({
        ...room,
        members: room.members.map((each) => (each.memberId === 1 ? { ...each, name } : each)),
      })),
    changeSettings: (change) => {
      const settings = {
        ...(view.peek()?.settings ?? { title: "", control: "everyone" as const }),
        ...change,
      };
      return happen({ type: "settingsChanged", by: 1, settings }, (room) => ({
        ...room,
        settings,
      }));
    },
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
