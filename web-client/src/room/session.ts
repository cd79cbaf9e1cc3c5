import type { ReadonlySignal } from "@preact/signals";
import type { Draft } from "../net/commands";
import type { Trouble } from "../net/reconnect";
import type { Choices, Chosen } from "../player/choices";
import type { LiveWindow } from "../player/live";
import type { Reason } from "../player/reason";

import type {
  Announcement,
  CaptionTrack,
  ChatMessage,
  CloseCode,
  ControlledBy,
  EventUnion,
  ItemId,
  Knock,
  KnockId,
  Loop,
  Media,
  MemberId,
  MemberPresence,
  MessageId,
  Plan,
  Reaction,
  RefusalCode,
  Role,
  RoomView,
  WaitFor,
} from "../protocol/generated";
import type { TracePoint } from "./trace";

/** Where this page stands with its room. */
export type Phase =
  | { readonly name: "connecting"; readonly trouble: Trouble }
  /** All seats are taken; this page waits for one and sees nothing of the room (ST1). */
  | { readonly name: "lined"; readonly place: number }
  /** A host is asked whether to let this page in (ST6). */
  | { readonly name: "knocking" }
  | { readonly name: "seated" }
  /** The socket dropped; the film plays on, the seat is held, we are trying again. */
  | { readonly name: "reconnecting"; readonly attempt: number; readonly trouble: Trouble }
  /** The `hello` was refused: full, or a name that is none. */
  | { readonly name: "refused"; readonly code: RefusalCode; readonly message: string }
  /** The server closed for good. */
  | { readonly name: "closed"; readonly code: CloseCode | "unknown"; readonly message: string };

/** How far this page's film is from the room's timeline. */
export type StepMark =
  | { readonly name: "nothing-on" }
  | { readonly name: "loading" }
  | { readonly name: "held" }
  /** The room waits for these to be ready, this long at most (PB5, PB6). */
  | { readonly name: "waiting"; readonly for: readonly MemberId[]; readonly leftS: number }
  | {
      readonly name: "in-step";
      readonly skewMs: number;
      /** What the measuring of the skew may be off by. */
      readonly spreadMs: number;
      /** The same and what this page's clock may be off by at worst: half a round trip. */
      readonly boundMs: number;
    }
  | { readonly name: "catching-up"; readonly skewMs: number }
  | { readonly name: "stalled" }
  /** A channel that sends now: each sees it as it comes, and nobody knows by how much later. */
  | { readonly name: "live" }
  /** Something else than the film is shown here for a while, inside a service's player (PB18). */
  | { readonly name: "interrupted"; readonly by: "ad" }
  /** The film is a file that each member has, and this one has not chosen theirs. */
  | { readonly name: "wants-file" }
  /** The browser refused sound without a gesture; the film runs muted until `unblockSound`. */
  | { readonly name: "muted-by-browser"; readonly skewMs: number }
  | { readonly name: "failed"; readonly reason: Reason };

/** What was done to the queue and can be taken back (QU6). */
export type QueueChange = "remove" | "move" | "clear" | "shuffle";

/** The room's latest control or change of the queue, when this member may take it back (PB9, QU6). */
export interface Undoable {
  /** The event that carried it out. */
  readonly seq: number;
  readonly by: MemberId;
  readonly what: "play" | "pause" | "seek" | "rate" | "cue" | "next" | QueueChange;
}

/** Where the room is found by now; with the key to it for whoever turned the link over (RM7). */
export interface RoomLink {
  readonly roomId: string;
  readonly hostKey?: string;
}

/** A code for a second device of this seat, good once (ST7). */
export interface Pairing {
  readonly code: string;
  /** By this device's own calendar. */
  readonly untilMs: number;
}

/** What became of a command. */
export type Outcome =
  | { readonly name: "done"; readonly seq: number }
  | { readonly name: "refused"; readonly code: RefusalCode; readonly message: string }
  /** Given while there was no connection, and not sent: a control whose moment is over (RP1). */
  | { readonly name: "dropped" };

/** A command that is on its way: given, and not answered yet. */
export interface Pending {
  readonly ref: number;
  readonly command: Draft;
  readonly outcome: Promise<Outcome>;
}

/** All that the pages of `ui` know of the rest: signals to show and commands to give. */
export interface RoomSession {
  readonly phase: ReadonlySignal<Phase>;
  readonly view: ReadonlySignal<RoomView | undefined>;
  readonly memberId: ReadonlySignal<MemberId | undefined>;
  readonly presence: ReadonlySignal<ReadonlyMap<MemberId, MemberPresence>>;
  readonly step: ReadonlySignal<StepMark>;
  /** Who waits for a seat, first in line first. */
  readonly line: ReadonlySignal<readonly string[]>;
  /** Who knocks, first come first; for hosts, and empty to all others (ST6). */
  readonly knocks: ReadonlySignal<readonly Knock[]>;
  readonly link: ReadonlySignal<RoomLink>;
  /** This page is the second device of its seat: chat and remote, and no film (ST7). */
  readonly isCompanion: ReadonlySignal<boolean>;
  /** The latest code for a second device, until it is used. */
  readonly pairing: ReadonlySignal<Pairing | undefined>;
  /** What the operator of the server said last, if anything (OE4). */
  readonly announcement: ReadonlySignal<Announcement | undefined>;
  /** Who is writing a message just now; never this page's own member. */
  readonly typing: ReadonlySignal<ReadonlySet<MemberId>>;
  /** Gone again after 30 s, after another control, and once it is taken back. */
  readonly undoable: ReadonlySignal<Undoable | undefined>;
  /** Commands that no answer has come to yet, oldest first; those of before a reload among them. */
  readonly pending: ReadonlySignal<readonly Pending[]>;
  /** Where the room's film is, in milliseconds; refreshed once a second while it runs. */
  readonly positionMs: ReadonlySignal<number>;
  /** How much of the current item lies ready beyond the position, in milliseconds. */
  readonly bufferedMs: ReadonlySignal<number>;
  /** Not so while music is on (SO2). */
  readonly hasPicture: ReadonlySignal<boolean>;
  /** What can be had of a live stream, in positions; refreshed with the place. */
  readonly live: ReadonlySignal<LiveWindow | undefined>;
  /** Qualities and sounds that this viewer may choose from, where the film comes in several. */
  readonly choices: ReadonlySignal<Choices | undefined>;

  /** Where the room's film is at this very moment. Read, not watched. */
  placeMs(): number;
  /** This page's own numbers as they are now. Read, not watched: nothing is worked out before. */
  trace(): TracePoint;

  /** Called for every event, with the room as it was before it. Returns how to stop. */
  onEvent(listener: (event: EventUnion, before: RoomView) => void): () => void;
  onReaction(listener: (reaction: Reaction) => void): () => void;
  /** Called when the view was given anew instead of folded: what led to it is not known. */
  onSnapshot(listener: () => void): () => void;

  /**
   * Gives the session the video element that shows the film, and the place for a service's frame; it
   * alone touches src, time and rate, and what stands in that place.
   */
  attach(video: HTMLVideoElement, place?: HTMLElement): void;
  detach(): void;
  /** Loads a film again that could not be played. */
  retryFilm(): void;
  /** To be called inside a gesture. */
  unblockSound(): void;
  /** For this viewer alone. */
  choose(chosen: Chosen): void;
  /** The film runs so much earlier than the room, because this device's output is late (PB13). */
  runAhead(aheadMs: number): void;

  play(): Promise<Outcome>;
  pause(): Promise<Outcome>;
  seek(positionMs: number): Promise<Outcome>;
  changeRate(rate: number): Promise<Outcome>;
  /** Starts a film that waits, without whoever is missing (PB6). */
  startNow(): Promise<Outcome>;
  /** Whether the room is never to wait for this member (PB6). */
  dontWait(on: boolean): Promise<Outcome>;
  /** @param startMs where it begins, when not at its beginning */
  cue(media: Media, startMs?: number): Promise<Outcome>;
  addItem(media: Media, how?: { next?: boolean; startMs?: number }): Promise<Outcome>;
  /** All of them or none, at most twenty. */
  addItems(media: readonly Media[], next?: boolean): Promise<Outcome>;
  removeItem(itemId: ItemId): Promise<Outcome>;
  /** @param afterItemId none for the front */
  moveItem(itemId: ItemId, afterItemId?: ItemId): Promise<Outcome>;
  clearQueue(): Promise<Outcome>;
  shuffleQueue(): Promise<Outcome>;
  /** To go on to what comes next (QU3), or not after all. */
  vote(on: boolean): Promise<Outcome>;
  /** Captions for everybody (CP2). */
  addCaptions(itemId: ItemId, track: CaptionTrack): Promise<Outcome>;
  next(): Promise<Outcome>;
  /** Takes back the control that is offered, and no later one. */
  undo(): Promise<Outcome>;
  postChat(text: string, replyTo?: MessageId): Promise<Outcome>;
  editChat(messageId: MessageId, text: string): Promise<Outcome>;
  deleteChat(messageId: MessageId): Promise<Outcome>;
  /** To be called at every stroke; tells the room no oftener than it wants to hear it. */
  showTyping(): void;
  /** Messages older than that one, oldest first; undefined when they could not be had. */
  earlierChat(before: MessageId): Promise<readonly ChatMessage[] | undefined>;
  react(emoji: string): void;
  rename(name: string): Promise<Outcome>;
  /** An emoji in place of one's initials, or these again (ST8). */
  changeFace(face: string | undefined): Promise<Outcome>;
  /** When the room is to meet, or that it is not any more (PL1). */
  planRoom(plan: Plan | undefined): Promise<Outcome>;
  changeSettings(change: {
    title?: string;
    control?: ControlledBy;
    locked?: boolean;
    waitFor?: WaitFor;
    loop?: Loop;
    voteToSkip?: boolean;
    /** A language, or `none`. */
    captions?: string;
  }): Promise<Outcome>;
  /** `host` hands the room over. */
  changeRole(memberId: MemberId, role: Role): Promise<Outcome>;
  /** Shows somebody out, and keeps them out (ST6). */
  removeMember(memberId: MemberId): Promise<Outcome>;
  takeBackRemoval(memberId: MemberId): Promise<Outcome>;
  /** Answers somebody who knocks. */
  admit(knockId: KnockId, yes: boolean): Promise<Outcome>;
  /** Gives the room another link; the old one is good for nobody new any more. */
  turnLinkOver(): Promise<Outcome>;
  /** Asks for a code for a second device. */
  pair(): Promise<Outcome>;
  /** Ends the second device, and voids a code. */
  unpair(): Promise<Outcome>;
  endRoom(): Promise<Outcome>;
  /** Gives the seat up and closes; from a second device it ends that alone. */
  leave(): void;
  /** Closes without giving the seat up. */
  dispose(): void;
}
