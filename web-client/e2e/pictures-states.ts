import { readdirSync, writeFileSync } from "node:fs";

export const PICTURES = "../docs/pictures";

/** Every state that has its pictures, in the order of an evening, and what is to be seen there. */
export const STATES = {
  "landing-dark": "The foyer, by night",
  "landing-light": "The foyer, by day",
  "plan-sheet-dark": "Planning an evening, by night",
  "plan-sheet-light": "… and by day",
  "planned-ticket": "The ticket of a planned evening, and how long until it begins",
  offline: "No connection",
  "lobby-open": "The ticket: a seat is free",
  "lobby-full": "All seats are taken",
  "lobby-locked": "The hosts have locked the door",
  "lobby-offered-seat": "A seat of one's own waits here",
  line: "Waiting in line",
  "line-full": "Refused: the line is full, too",
  "locked-door": "Refused: the door is locked",
  "no-such-room": "A link that leads to no room",
  "not-found": "An address that leads nowhere",
  "empty-room": "Nothing on yet",
  held: "The film is held",
  "lights-down": "The film runs, the lights are down",
  "full-house": "Eight friends talk: a reply, an edit, somebody is writing",
  orders: "Orders, while one writes",
  emoji: "All emoji",
  keys: "All keys",
  french: "The same room in French",
  "reaction-track": "Where the room laughed, and at what",
  people: "Who is here, as a host sees it",
  "member-card": "What a host may do about somebody",
  queue: "What comes next",
  settings: "Settings, as a host sees them",
  invitation: "The ticket one sends to friends",
  "hosts-only": "Only hosts control, as a guest sees it",
  "locked-room": "Inside a locked room",
  undo: "The latest control can be taken back",
  reconnecting: "The line is cut, the film plays on",
  "film-failed": "A film that does not play here",
  ended: "The host has ended the room",
  left: "One has left",
  replaced: "Watching elsewhere",
  removed: "Shown out",
  knocking: "Knocking, from where somebody was shown out",
  asked: "Somebody knocks, as the host sees it",
  pairing: "A code for one's phone",
  remote: "The phone as remote",
  announcement: "The operator of the server says something",
  "operator-light": "The operator's page, by day",
  "operator-dark": "The operator's page, by night",
  "operator-room": "One room, as its operator sees it",
} as const;

export type State = keyof typeof STATES;

/** In the order of the columns. */
export const SHAPES = ["desktop", "phone", "landscape", "tablet"] as const;

export type Shape = (typeof SHAPES)[number];

export const fileOf = (state: State, shape: Shape): string => `states/${state}-${shape}.jpg`;

/** Writes the table of what there is. */
export function writeContents(): void {
  const there = new Set(readdirSync(`${PICTURES}/states`).map((name) => `states/${name}`));
  const rows = Object.entries(STATES).map(([state, words]) => {
    const cells = SHAPES.map((shape) => {
      const file = fileOf(state as State, shape);
      return there.has(file) ? `[${shape}](${file})` : "";
    });
    return `| ${words} | ${cells.join(" | ")} |`;
  });
  writeFileSync(`${PICTURES}/README.md`, `${HEAD}${rows.join("\n")}\n`);
}

const HEAD = `# Pictures

Every state of the page, made against the real server in a real Chromium by one command, which writes this table as well:

\`\`\`
make pictures
\`\`\`

Beside these are the six of the project's front page: the foyer ([desktop](landing-desktop.png), [phone](landing-phone.png)), the ticket
([desktop](lobby-desktop.png), [phone](lobby-phone.png)) and an evening with eight friends ([desktop](room-desktop.png), [phone](room-phone.png)).
Desktop is 1440 × 900, phone 390 × 844, landscape 844 × 390, tablet 820 × 1180; the last three have a finger for a pointer.
A room, what lies around it and every page that says one thing are always dark, a ticket is always paper; the foyer, planning and the operator's page come in both lights.

| state | desktop | phone | landscape | tablet |
|---|---|---|---|---|
`;
