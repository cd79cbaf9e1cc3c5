import type {
  ChatMessage,
  Knock,
  Member,
  MemberPresence,
  ReactionBucket,
  RoomView,
} from "../../src/protocol/generated";
import type { Outcome, Pending, Phase, StepMark, Undoable } from "../../src/room/session";

export interface Scene {
  readonly phase: Phase;
  readonly view: RoomView | undefined;
  readonly step: StepMark;
  readonly positionMs: number;
  readonly presence: ReadonlyMap<number, MemberPresence>;
  readonly me: number;
  readonly outdated?: boolean;
  readonly line?: readonly string[];
  readonly typing?: readonly number[];
  readonly undoable?: Undoable;
  readonly knocks?: readonly Knock[];
  readonly pending?: readonly Pending[];
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

/** What the room said back: answers to what is here and to what is not, and second thoughts. */
const answers: ChatMessage[] = [
  { by: 4, text: "the ferryman, I think", replyTo: 5, positionMs: 61_200 },
  { by: 7, text: "that was in the first ten minutes!", replyTo: 0, positionMs: 61_400 },
  { by: 5, text: "ah of course, thank you", replyTo: 10, positionMs: 61_600 },
  { by: 1, text: "the boat is real by the way, they built it", positionMs: 61_900 },
].map((said, at) => ({
  ...said,
  messageId: 10 + at,
  name: NAMES[said.by - 1] ?? "",
  atMs: Date.now() - (4 - at) * 12_000,
  ...(said.by === 7 && { editedAtMs: Date.now() - 2_000 }),
}));

/** Where the room laughed, gasped and clapped. */
const track: ReactionBucket[] = [
  { fromMs: 5_000, counts: [{ emoji: "😂", count: 2 }] },
  {
    fromMs: 20_000,
    counts: [
      { emoji: "😮", count: 7 },
      { emoji: "❤️", count: 3 },
    ],
  },
  { fromMs: 25_000, counts: [{ emoji: "😮", count: 4 }] },
  {
    fromMs: 45_000,
    counts: [
      { emoji: "😂", count: 11 },
      { emoji: "👏", count: 2 },
    ],
  },
  { fromMs: 80_000, counts: [{ emoji: "👏", count: 6 }] },
];

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
  step: { name: "in-step", skewMs: 1.2, spreadMs: 1.4, boundMs: 21.4 },
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

function waitsFor(...members: number[]): Scene {
  const view = room();
  const { playback } = view;
  return {
    ...watching,
    positionMs: 0,
    step: { name: "waiting", for: members, leftS: 6 },
    view: playback ? { ...view, playback: { ...playback, state: "waiting" } } : view,
  };
}

/** A command on its way: for good, unless it is answered. */
function given(ref: number, command: Pending["command"], answer?: Outcome): Pending {
  const outcome = new Promise<Outcome>((answered) => {
    if (answer !== undefined) {
      setTimeout(() => answered(answer), 2_500);
    }
  });
  return { ref, command, outcome };
}

function bare(): RoomView {
  const { settings, seats } = room();
  return { settings, seats, members: members(1), queue: [], chat: [] };
}

export function scene(name: string): Scene {
  const closed = /^closed-(.*)$/u.exec(name)?.[1];
  if (closed !== undefined) {
    return { ...watching, phase: { name: "closed", code: closed as "left", message: "" } };
  }
  const refused = /^refused-(.*)$/u.exec(name)?.[1];
  if (refused !== undefined) {
    const phase = { name: "refused", code: refused as "busy", message: "" } as const;
    return { ...watching, view: undefined, phase };
  }
  switch (name) {
    case "full-house":
      return {
        ...watching,
        view: { ...room(8), track, chat: [...chat, ...answers] },
        line: ["Ida", "Max"],
      };
    case "talk":
      return { ...watching, view: { ...room(8), chat: [...chat, ...answers] }, typing: [2, 3] };
    case "track":
      return { ...held(62_000), view: { ...room(), track } };
    case "locked":
      return {
        ...held(0),
        view: {
          ...room(),
          settings: { title: "A quiet evening", control: "everyone", locked: true },
        },
      };
    case "co-host":
      return { ...watching, me: 3, view: { ...room(8), track }, line: ["Ida"] };
    case "undoable":
      return { ...held(62_000), undoable: { seq: 99, by: 1, what: "seek" } };
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
    case "waiting":
      return waitsFor(2);
    case "waiting-for-me":
      return waitsFor(1, 3, 5);
    case "failed":
      return {
        ...watching,
        step: {
          name: "failed",
          reason: "film-unplayable",
        },
      };
    case "knocks":
      return {
        ...watching,
        knocks: [
          { knockId: 1, name: "Ida" },
          { knockId: 2, name: "Maximilian von der Vogelweide-Hohenstein" },
          { knockId: 3, name: "Zoe" },
        ],
      };
    case "knocking":
      return { ...watching, view: undefined, phase: { name: "knocking" } };
    case "shown-out":
      return {
        ...watching,
        view: {
          ...room(),
          removed: [
            { memberId: 11, name: "Ida" },
            { memberId: 12, name: "Somebody with a very long name indeed" },
          ],
        },
      };
    case "restarting":
      return {
        ...watching,
        phase: { name: "reconnecting", attempt: 1, trouble: "restarting" },
      };
    case "away":
      return {
        ...watching,
        phase: { name: "reconnecting", attempt: 4, trouble: "unreachable" },
        pending: [
          given(1, { type: "chat", text: "are you all still there?" }),
          given(2, { type: "chat", text: "ah, that was my wifi", replyTo: 6 }),
          given(3, { type: "addItem", media: media("Night Train to the Sea") }),
        ],
      };
    case "not-sent":
      return {
        ...watching,
        pending: [
          given(
            1,
            { type: "chat", text: "the ferryman knows more than he says" },
            { name: "refused", code: "not-saved", message: "" },
          ),
        ],
      };
    case "unreachable":
      return {
        ...watching,
        view: undefined,
        phase: { name: "connecting", trouble: "unreachable" },
      };
    case "reconnecting":
      return { ...watching, phase: { name: "reconnecting", attempt: 2, trouble: "unreachable" } };
    case "connecting":
      return { ...watching, view: undefined, phase: { name: "connecting", trouble: "none" } };
    case "lined":
      return { ...watching, phase: { name: "lined", place: 2 } };
    case "lined-next":
      return { ...watching, phase: { name: "lined", place: 1 } };
    case "outdated":
      return { ...held(62_000), outdated: true };
    default:
      return watching;
  }
}
