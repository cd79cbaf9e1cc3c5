import type { ChatMessage, Member, MemberPresence, RoomView } from "../../src/protocol/generated";
import type { Phase, StepMark } from "../../src/room/session";

export interface Scene {
  readonly phase: Phase;
  readonly view: RoomView | undefined;
  readonly step: StepMark;
  readonly positionMs: number;
  readonly presence: ReadonlyMap<number, MemberPresence>;
  readonly me: number;
  readonly outdated?: boolean;
}

const NAMES = ["Ana", "Ben", "Cleo Papadopoulou", "Dmitri", "Émile", "Fatima", "Grzegorz", "Hana"];

function members(many: number): Member[] {
  return NAMES.slice(0, many).map((name, at) => ({
    memberId: at + 1,
    name,
    seat: at + 1,
    role: at === 0 ? "host" : at === 2 ? "coHost" : "guest",
    connection: at === 3 ? "away" : "here",
    ...(at === 3 && { heldUntilMs: Date.now() + 42_000 }),
  }));
}

const LINES: [number, string, number][] = [
  [2, "is the sound ok for everybody?", 21_000],
  [1, "perfect here", 24_000],
  [1, "the lanterns!!", 31_500],
  [
    3,
    "there is a longer cut at https://example.org/films/lanterns_(2024), we should watch that one next week",
    38_000,
  ],
  [5, "who is the man in the boat", 41_000],
  [2, "no spoilers please", 44_200],
  [6, "😂😂😂", 52_000],
  [3, "<b>not bold</b> & javascript:alert(1)", 58_000],
  [
    2,
    "the music in this bit is so good, I could listen to it for hours and hours without getting tired",
    61_000,
  ],
];

const chat: ChatMessage[] = LINES.map(([by, text, positionMs], at) => ({
  messageId: at + 1,
  by,
  name: NAMES[by - 1] ?? "",
  text,
  atMs: Date.now() - (20 - at) * 60_000,
  positionMs,
}));

const media = (title: string) => ({ source: "file" as const, address: "/media/lake.mp4", title });

function room(many = 6): RoomView {
  return {
    settings: { title: "Ana’s Saturday matinee", control: "everyone" },
    seats: 8,
    members: members(many),
    current: { itemId: 40, media: media("Lanterns on the Lake"), addedBy: 1, durationMs: 90_000 },
    playback: { itemId: 40, state: "playing", positionMs: 0, rate: 1, sinceMs: 0, playingRate: 1 },
    queue: [
      { itemId: 41, media: media("The Ferryman’s Daughter"), addedBy: 2 },
      {
        itemId: 42,
        media: media("A very long title of a film that nobody has ever made, part two"),
        addedBy: 3,
      },
    ],
    chat,
  };
}

const presence = new Map<number, MemberPresence>([
  [1, { memberId: 1, condition: "playing", skewMs: 1.2, clockErrorMs: 1 }],
  [2, { memberId: 2, condition: "playing", skewMs: -14, clockErrorMs: 2 }],
  [3, { memberId: 3, condition: "stalled", skewMs: -820 }],
  [5, { memberId: 5, condition: "playing", skewMs: 9 }],
  [6, { memberId: 6, condition: "suspended" }],
]);

const watching: Scene = {
  phase: { name: "seated" },
  view: room(),
  step: { name: "in-step", skewMs: 1.2, boundMs: 2.6 },
  positionMs: 62_000,
  presence,
  me: 1,
};

const held = (positionMs: number): Scene => {
  const view = room();
  return {
    ...watching,
    positionMs,
    step: { name: "held" },
    view: view.playback ? { ...view, playback: { ...view.playback, state: "held" } } : view,
  };
};

function bare(): RoomView {
  const { settings, seats } = room();
  return { settings, seats, members: members(1), queue: [], chat: [] };
}

export function scene(name: string): Scene {
  const closed = /^closed-(.*)$/u.exec(name)?.[1];
  if (closed !== undefined) {
    return { ...watching, phase: { name: "closed", code: closed as "left", message: "" } };
  }
  switch (name) {
    case "full-house":
      return { ...watching, view: room(8) };
    case "held":
      return held(62_000);
    case "start":
      return held(0);
    case "empty":
      return { ...watching, view: bare(), step: { name: "nothing-on" }, presence: new Map() };
    case "guest":
      return {
        ...held(0),
        me: 2,
        view: { ...room(), settings: { title: "Hosts only", control: "hosts" } },
      };
    case "muted":
      return { ...watching, step: { name: "muted-by-browser", skewMs: 1 } };
    case "catching-up":
      return { ...watching, step: { name: "catching-up", skewMs: -1_340 } };
    case "stalled":
      return { ...watching, step: { name: "stalled" } };
    case "failed":
      return {
        ...watching,
        step: {
          name: "failed",
          reason: "The address answered, but with something that is no film.",
        },
      };
    case "reconnecting":
      return { ...watching, phase: { name: "reconnecting", attempt: 2 } };
    case "connecting":
      return { ...watching, view: undefined, phase: { name: "connecting" } };
    case "room-full":
      return {
        ...watching,
        view: undefined,
        phase: { name: "refused", code: "room-full", message: "" },
      };
    case "name-empty":
      return {
        ...watching,
        view: undefined,
        phase: { name: "refused", code: "name-empty", message: "" },
      };
    case "outdated":
      return { ...held(62_000), outdated: true };
    default:
      return watching;
  }
}
