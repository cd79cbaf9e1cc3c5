// Generated from the records in protocol/ by `make types`. Do not edit.

export interface AddCaptions extends QueueCommand {
  itemId: ItemId;
  ref: number;
  track: CaptionTrack;
  type: "addCaptions";
}

export interface AddItem extends QueueCommand {
  media: Media;
  next?: boolean;
  ref: number;
  startMs?: number;
  type: "addItem";
}

export interface AddItems extends QueueCommand {
  media: Media[];
  next?: boolean;
  ref: number;
  type: "addItems";
}

export interface Admit extends Command {
  knockId: KnockId;
  ref: number;
  type: "admit";
  yes: boolean;
}

export interface Announcement extends ServerFrame {
  text: string;
  type: "announcement";
}

export interface CaptionsAdded extends Event {
  atMs: number;
  by?: MemberId;
  captions: CaptionTrack[];
  companion?: boolean;
  itemId: ItemId;
  ref?: number;
  seq: number;
  type: "captionsAdded";
}

export interface CaptionTrack {
  address: string;
  label?: string;
  language?: string;
}

export interface ChangeFace extends Command {
  face?: string;
  ref: number;
  type: "changeFace";
}

export interface ChangeRate extends Control {
  itemId: ItemId;
  rate: number;
  ref: number;
  seenSeq: number;
  type: "rate";
}

export interface ChangeRole extends Command {
  memberId: MemberId;
  ref: number;
  role: Role;
  type: "role";
}

export interface ChangeSettings extends Command {
  captions?: string;
  control?: ControlledBy;
  locked?: boolean;
  loop?: Loop;
  ref: number;
  title?: string;
  type: "settings";
  voteToSkip?: boolean;
  waitFor?: WaitFor;
}

export interface ChatDeleted extends Event {
  atMs: number;
  by?: MemberId;
  companion?: boolean;
  messageId: MessageId;
  ref?: number;
  seq: number;
  type: "chatDeleted";
}

export interface ChatEdited extends Event {
  atMs: number;
  by?: MemberId;
  companion?: boolean;
  messageId: MessageId;
  ref?: number;
  seq: number;
  text: string;
  type: "chatEdited";
}

export interface ChatMessage {
  atMs: number;
  by: MemberId;
  editedAtMs?: number;
  itemId?: ItemId;
  messageId: MessageId;
  name: string;
  positionMs?: number;
  replyTo?: MessageId;
  text: string;
}

export interface ChatPosted extends Event {
  atMs: number;
  by?: MemberId;
  companion?: boolean;
  message: ChatMessage;
  ref?: number;
  seq: number;
  type: "chatPosted";
}

export interface ClearQueue extends QueueCommand {
  ref: number;
  seenSeq: number;
  type: "clearQueue";
}

export interface ClientFrame {
  type: "hello" | "clock" | "report" | "chat" | "editChat" | "deleteChat" | "typing" | "react" | "rename" | "changeFace" | "settings" | "planRoom" | "role" | "undo" | "startNow" | "dontWait" | "remove" | "takeBackRemoval" | "admit" | "turnLinkOver" | "pair" | "unpair" | "endRoom" | "leave" | "play" | "pause" | "seek" | "rate" | "cue" | "addItem" | "addItems" | "removeItem" | "moveItem" | "clearQueue" | "shuffleQueue" | "vote" | "addCaptions" | "next";
}

export interface Clock extends ClientFrame {
  t1Ms: number;
  type: "clock";
}

export interface ClockReply extends ServerFrame {
  clockId: string;
  t1Ms: number;
  t2Ms: number;
  t3Ms: number;
  type: "clock";
}

export interface Closing extends ServerFrame {
  code: CloseCode;
  message: string;
  retryAfterMs?: number;
  type: "closing";
}

export interface Command extends ClientFrame {
  type: "chat" | "editChat" | "deleteChat" | "typing" | "react" | "rename" | "changeFace" | "settings" | "planRoom" | "role" | "undo" | "startNow" | "dontWait" | "remove" | "takeBackRemoval" | "admit" | "turnLinkOver" | "pair" | "unpair" | "endRoom" | "leave" | "play" | "pause" | "seek" | "rate" | "cue" | "addItem" | "addItems" | "removeItem" | "moveItem" | "clearQueue" | "shuffleQueue" | "vote" | "addCaptions" | "next";
}

export interface CompanionChanged extends Event {
  atMs: number;
  by?: MemberId;
  companion?: boolean;
  memberId: MemberId;
  on: boolean;
  ref?: number;
  seq: number;
  type: "companionChanged";
}

export interface Control extends Command {
  type: "play" | "pause" | "seek" | "rate";
}

export interface Count {
  count: number;
  emoji: string;
}

export interface Cue extends QueueCommand {
  media: Media;
  ref: number;
  startMs?: number;
  type: "cue";
}

export interface CurrentChanged extends Event {
  atMs: number;
  backToQueue?: Item;
  by?: MemberId;
  companion?: boolean;
  formerPositionMs?: number;
  item: Item;
  playback: Playback;
  ref?: number;
  seq: number;
  takenFromQueue?: ItemId;
  type: "currentChanged";
  undone?: boolean;
  voted?: boolean;
}

export interface DeleteChat extends Command {
  messageId: MessageId;
  ref: number;
  type: "deleteChat";
}

export interface Done extends ServerFrame {
  ref: number;
  seq: number;
  type: "done";
}

export interface DontWait extends Command {
  on: boolean;
  ref: number;
  type: "dontWait";
}

export interface DontWaitChanged extends Event {
  atMs: number;
  by?: MemberId;
  companion?: boolean;
  memberId: MemberId;
  on: boolean;
  ref?: number;
  seq: number;
  type: "dontWaitChanged";
}

export interface EditChat extends Command {
  messageId: MessageId;
  ref: number;
  text: string;
  type: "editChat";
}

export interface EndRoom extends Command {
  ref: number;
  type: "endRoom";
}

export interface Event extends ServerFrame {
  type: "roomMade" | "roomRestored" | "roomEnded" | "memberJoined" | "memberAway" | "memberBack" | "memberLeft" | "removalTakenBack" | "companionChanged" | "linkTurnedOver" | "memberRenamed" | "faceChanged" | "roleChanged" | "dontWaitChanged" | "settingsChanged" | "roomPlanned" | "itemAdded" | "itemRemoved" | "itemMoved" | "queueCleared" | "queueOrdered" | "skipVoted" | "currentChanged" | "playbackChanged" | "itemMeasured" | "liveFound" | "captionsAdded" | "chatPosted" | "chatEdited" | "chatDeleted" | "reactionsCounted";
}

export interface FaceChanged extends Event {
  atMs: number;
  by?: MemberId;
  companion?: boolean;
  face?: string;
  memberId: MemberId;
  ref?: number;
  seq: number;
  type: "faceChanged";
}

export interface Former {
  itemId: ItemId;
  positionMs: number;
  rate: number;
  sinceMs: number;
}

export interface Hello extends ClientFrame {
  companion?: string;
  face?: string;
  hostKey?: string;
  line?: boolean;
  name: string;
  resume?: Resume;
  type: "hello";
}

export interface Item {
  addedBy: MemberId;
  durationMs?: number;
  itemId: ItemId;
  liveOriginMs?: number;
  media: Media;
  startMs?: number;
}

export interface ItemAdded extends Event {
  atMs: number;
  by?: MemberId;
  companion?: boolean;
  item: Item;
  next?: boolean;
  ref?: number;
  seq: number;
  type: "itemAdded";
}

export interface ItemMeasured extends Event {
  atMs: number;
  by?: MemberId;
  companion?: boolean;
  durationMs: number;
  itemId: ItemId;
  ref?: number;
  seq: number;
  type: "itemMeasured";
}

export interface ItemMoved extends Event {
  afterItemId?: ItemId;
  atMs: number;
  by?: MemberId;
  companion?: boolean;
  itemId: ItemId;
  ref?: number;
  seq: number;
  type: "itemMoved";
}

export interface ItemRemoved extends Event {
  atMs: number;
  by?: MemberId;
  companion?: boolean;
  itemId: ItemId;
  ref?: number;
  seq: number;
  type: "itemRemoved";
}

export interface Knock {
  knockId: KnockId;
  name: string;
}

export interface Knocking extends ServerFrame {
  type: "knocking";
}

export interface Knocks extends ServerFrame {
  knocks: Knock[];
  type: "knocks";
}

export interface Leave extends Command {
  type: "leave";
}

export interface Line extends ServerFrame {
  names: string[];
  type: "line";
}

export interface Lined extends ServerFrame {
  place: number;
  type: "lined";
}

export interface LinkTurnedOver extends Event {
  atMs: number;
  by?: MemberId;
  companion?: boolean;
  ref?: number;
  roomId: string;
  seq: number;
  type: "linkTurnedOver";
}

export interface LiveFound extends Event {
  atMs: number;
  by?: MemberId;
  companion?: boolean;
  itemId: ItemId;
  liveOriginMs: number;
  ref?: number;
  seq: number;
  type: "liveFound";
}

export interface Media {
  address: string;
  captions?: CaptionTrack[];
  lengthMs?: number;
  picture?: string;
  source: MediaSource;
  title?: string;
}

export interface Member {
  companion?: boolean;
  connection: Connection;
  dontWait?: boolean;
  face?: string;
  heldUntilMs?: number;
  memberId: MemberId;
  name: string;
  role: Role;
  seat: number;
}

export interface MemberAway extends Event {
  atMs: number;
  by?: MemberId;
  companion?: boolean;
  heldUntilMs: number;
  memberId: MemberId;
  ref?: number;
  seq: number;
  type: "memberAway";
}

export interface MemberBack extends Event {
  atMs: number;
  by?: MemberId;
  companion?: boolean;
  memberId: MemberId;
  ref?: number;
  seq: number;
  type: "memberBack";
}

export interface MemberJoined extends Event {
  atMs: number;
  by?: MemberId;
  companion?: boolean;
  member: Member;
  ref?: number;
  seq: number;
  type: "memberJoined";
}

export interface MemberLeft extends Event {
  atMs: number;
  by?: MemberId;
  companion?: boolean;
  memberId: MemberId;
  reason: LeaveReason;
  ref?: number;
  seq: number;
  type: "memberLeft";
}

export interface MemberPresence {
  clockErrorMs?: number;
  condition: Condition;
  failure?: FailureCode;
  memberId: MemberId;
  rttMs?: number;
  skewMs?: number;
  why?: Why;
}

export interface MemberRenamed extends Event {
  atMs: number;
  by?: MemberId;
  companion?: boolean;
  memberId: MemberId;
  name: string;
  ref?: number;
  seq: number;
  type: "memberRenamed";
}

export interface MoveItem extends QueueCommand {
  afterItemId?: ItemId;
  itemId: ItemId;
  ref: number;
  type: "moveItem";
}

export interface NewLink extends ServerFrame {
  hostKey: string;
  ref: number;
  roomId: string;
  type: "newLink";
}

export interface Next extends QueueCommand {
  itemId?: ItemId;
  ref: number;
  type: "next";
}

export interface Pair extends Command {
  ref: number;
  type: "pair";
}

export interface Paired extends ServerFrame {
  code: string;
  ref: number;
  type: "paired";
  untilMs: number;
}

export interface PastItem {
  addedBy: MemberId;
  atMs: number;
  durationMs?: number;
  media: Media;
  positionMs?: number;
}

export interface Pause extends Control {
  itemId: ItemId;
  positionMs?: number;
  pressedAtMs?: number;
  ref: number;
  seenSeq: number;
  type: "pause";
}

export interface Plan {
  begins: string;
  every?: Every;
  title?: string;
  zone: string;
}

export interface PlanRoom extends Command {
  plan?: Plan;
  ref: number;
  type: "planRoom";
}

export interface Play extends Control {
  itemId: ItemId;
  ref: number;
  seenSeq: number;
  type: "play";
}

export interface Playback {
  former?: Former;
  itemId: ItemId;
  playingRate: number;
  positionMs: number;
  rate: number;
  sinceMs: number;
  state: PlaybackState;
  untilMs?: number;
  waitingFor?: MemberId[];
}

export interface PlaybackChanged extends Event {
  atMs: number;
  by?: MemberId;
  cause: PlaybackCause;
  companion?: boolean;
  playback: Playback;
  ref?: number;
  seq: number;
  type: "playbackChanged";
}

export interface PostChat extends Command {
  ref: number;
  replyTo?: MessageId;
  text: string;
  type: "chat";
}

export interface Presence extends ServerFrame {
  members: MemberPresence[];
  type: "presence";
}

export interface QueueCleared extends Event {
  atMs: number;
  by?: MemberId;
  companion?: boolean;
  ref?: number;
  seq: number;
  type: "queueCleared";
}

export interface QueueCommand extends Command {
  type: "cue" | "addItem" | "addItems" | "removeItem" | "moveItem" | "clearQueue" | "shuffleQueue" | "vote" | "addCaptions" | "next";
}

export interface QueueOrdered extends Event {
  atMs: number;
  back?: Item[];
  by?: MemberId;
  companion?: boolean;
  itemIds: ItemId[];
  ref?: number;
  seq: number;
  type: "queueOrdered";
  undone?: boolean;
}

export interface React extends Command {
  emoji: string;
  type: "react";
}

export interface Reaction extends ServerFrame {
  by: MemberId;
  emoji: string;
  itemId?: ItemId;
  positionMs?: number;
  type: "reaction";
}

export interface ReactionBucket {
  counts: Count[];
  fromMs: number;
}

export interface ReactionsCounted extends Event {
  atMs: number;
  buckets: ReactionBucket[];
  by?: MemberId;
  companion?: boolean;
  itemId: ItemId;
  ref?: number;
  seq: number;
  type: "reactionsCounted";
}

export interface Refused extends ServerFrame {
  code: RefusalCode;
  message: string;
  ref?: number;
  type: "refused";
}

export interface RemovalTakenBack extends Event {
  atMs: number;
  by?: MemberId;
  companion?: boolean;
  memberId: MemberId;
  ref?: number;
  seq: number;
  type: "removalTakenBack";
}

export interface Remove extends Command {
  memberId: MemberId;
  ref: number;
  type: "remove";
}

export interface RemovedMember {
  memberId: MemberId;
  name: string;
}

export interface RemoveItem extends QueueCommand {
  itemId: ItemId;
  ref: number;
  type: "removeItem";
}

export interface Rename extends Command {
  name: string;
  ref: number;
  type: "rename";
}

export interface Report extends ClientFrame {
  bufferedFromMs?: number;
  bufferedMs?: number;
  clockErrorMs?: number;
  condition: Condition;
  corrections: number;
  deliveryMs?: number;
  durationMs?: number;
  failure?: FailureCode;
  itemId?: ItemId;
  liveAtMs?: number;
  positionMs?: number;
  rttMs?: number;
  seekMs?: number;
  skewMs?: number;
  stalls?: number;
  startMs?: number;
  type: "report";
  why?: Why;
}

export interface Resume {
  epoch: string;
  seatToken: string;
  seq: number;
}

export interface Resumed extends ServerFrame {
  clockId: string;
  companion?: boolean;
  epoch: string;
  memberId: MemberId;
  nowMs: number;
  seq: number;
  type: "resumed";
}

export interface RoleChanged extends Event {
  atMs: number;
  by?: MemberId;
  companion?: boolean;
  memberId: MemberId;
  ref?: number;
  role: Role;
  seq: number;
  type: "roleChanged";
}

export interface RoomEnded extends Event {
  atMs: number;
  by?: MemberId;
  companion?: boolean;
  reason: EndReason;
  ref?: number;
  seq: number;
  type: "roomEnded";
}

export interface RoomMade extends Event {
  atMs: number;
  by?: MemberId;
  companion?: boolean;
  ref?: number;
  seats: number;
  seq: number;
  settings: Settings;
  type: "roomMade";
}

export interface RoomPlanned extends Event {
  atMs: number;
  by?: MemberId;
  companion?: boolean;
  plan?: Plan;
  ref?: number;
  seq: number;
  type: "roomPlanned";
}

export interface RoomRestored extends Event {
  atMs: number;
  away: MemberId[];
  by?: MemberId;
  companion?: boolean;
  heldUntilMs: number;
  ref?: number;
  seq: number;
  type: "roomRestored";
}

export interface RoomView {
  chat: ChatMessage[];
  current?: Item;
  history?: PastItem[];
  members: Member[];
  plan?: Plan;
  playback?: Playback;
  queue: Item[];
  removed?: RemovedMember[];
  seats: number;
  settings: Settings;
  track?: ReactionBucket[];
  votes?: MemberId[];
}

export interface Seek extends Control {
  itemId: ItemId;
  positionMs: number;
  ref: number;
  seenSeq: number;
  type: "seek";
}

export interface ServerFrame {
  type: "welcome" | "resumed" | "clock" | "done" | "refused" | "reaction" | "presence" | "typing" | "lined" | "line" | "closing" | "knocking" | "knocks" | "newLink" | "paired" | "announcement" | "roomMade" | "roomRestored" | "roomEnded" | "memberJoined" | "memberAway" | "memberBack" | "memberLeft" | "removalTakenBack" | "companionChanged" | "linkTurnedOver" | "memberRenamed" | "faceChanged" | "roleChanged" | "dontWaitChanged" | "settingsChanged" | "roomPlanned" | "itemAdded" | "itemRemoved" | "itemMoved" | "queueCleared" | "queueOrdered" | "skipVoted" | "currentChanged" | "playbackChanged" | "itemMeasured" | "liveFound" | "captionsAdded" | "chatPosted" | "chatEdited" | "chatDeleted" | "reactionsCounted";
}

export interface Settings {
  captions?: string;
  control: ControlledBy;
  locked?: boolean;
  loop?: Loop;
  title: string;
  voteToSkip?: boolean;
  waitFor?: WaitFor;
}

export interface SettingsChanged extends Event {
  atMs: number;
  by?: MemberId;
  companion?: boolean;
  ref?: number;
  seq: number;
  settings: Settings;
  type: "settingsChanged";
}

export interface ShowTyping extends Command {
  type: "typing";
}

export interface ShuffleQueue extends QueueCommand {
  ref: number;
  seenSeq: number;
  type: "shuffleQueue";
}

export interface SkipVoted extends Event {
  atMs: number;
  by?: MemberId;
  companion?: boolean;
  memberId: MemberId;
  on: boolean;
  ref?: number;
  seq: number;
  type: "skipVoted";
}

export interface Stamp {
  atMs: number;
  by?: MemberId;
  companion?: boolean;
  ref?: number;
  seq: number;
}

export interface StartNow extends Command {
  ref: number;
  type: "startNow";
}

export interface TakeBackRemoval extends Command {
  memberId: MemberId;
  ref: number;
  type: "takeBackRemoval";
}

export interface TurnLinkOver extends Command {
  ref: number;
  type: "turnLinkOver";
}

export interface Typing extends ServerFrame {
  by: MemberId;
  type: "typing";
}

export interface Undo extends Command {
  ref: number;
  seq?: number;
  type: "undo";
}

export interface Unpair extends Command {
  ref: number;
  type: "unpair";
}

export interface Vote extends QueueCommand {
  itemId: ItemId;
  on?: boolean;
  ref: number;
  type: "vote";
}

export interface Welcome extends ServerFrame {
  build: string;
  clockId: string;
  companion?: boolean;
  epoch: string;
  memberId: MemberId;
  nowMs: number;
  room: RoomView;
  roomId?: string;
  seatToken: string;
  seq: number;
  type: "welcome";
}

export type ClientFrameUnion = Hello | Clock | Report | Play | Pause | Seek | ChangeRate | Cue | AddItem | AddItems | RemoveItem | MoveItem | ClearQueue | ShuffleQueue | Vote | AddCaptions | Next | PostChat | EditChat | DeleteChat | ShowTyping | React | Rename | ChangeFace | ChangeSettings | PlanRoom | ChangeRole | Undo | StartNow | DontWait | Remove | TakeBackRemoval | Admit | TurnLinkOver | Pair | Unpair | EndRoom | Leave;

export type CloseCode = "restarting" | "too-slow" | "silent" | "too-fast" | "busy" | "malformed" | "oversized" | "binary" | "wrong-order" | "replaced" | "no-such-room" | "room-ended" | "removed" | "hello-late" | "left" | "link-turned-over" | "not-admitted" | "unpaired" | "room-closed";

export type Condition = "loading" | "ready" | "playing" | "stalled" | "suspended";

export type Connection = "here" | "away";

export type ControlledBy = "everyone" | "hosts";

export type EndReason = "ended" | "empty" | "closed";

export type Every = "day" | "week" | "month";

export type FailureCode = "unreachable" | "refused" | "codec" | "private" | "removed" | "not-embeddable" | "protected" | "offline" | "damaged";

export type LeaveReason = "left" | "expired" | "removed";

export type Loop = "off" | "queue" | "item";

export type MediaSource = "file" | "hls" | "dash" | "youtube" | "vimeo" | "twitch" | "disk";

export type PlaybackCause = "play" | "pause" | "seek" | "rate" | "undo" | "startNow" | "ready" | "waited" | "stalled" | "end" | "again" | "deserted";

export type PlaybackState = "held" | "waiting" | "playing";

export type RefusalCode = "invalid" | "unknown-type" | "not-seated" | "already-seated" | "room-full" | "room-locked" | "line-full" | "name-empty" | "text-empty" | "text-too-long" | "address-not-allowed" | "not-allowed" | "no-such-member" | "no-such-message" | "no-such-knock" | "code-expired" | "too-late" | "nothing-on" | "stale-item" | "overtaken" | "nothing-to-undo" | "not-waiting" | "no-such-item" | "queue-full" | "queue-empty" | "plan-not-kept" | "zone-unknown" | "begin-past" | "begin-too-far" | "too-fast" | "busy" | "not-saved" | "internal";

export type Role = "host" | "coHost" | "guest";

export type ServerFrameUnion = Welcome | Resumed | ClockReply | Done | Refused | Reaction | Presence | Typing | Lined | Line | Closing | Knocking | Knocks | NewLink | Paired | Announcement | RoomMade | RoomRestored | RoomEnded | MemberJoined | MemberAway | MemberBack | MemberLeft | RemovalTakenBack | CompanionChanged | LinkTurnedOver | MemberRenamed | FaceChanged | RoleChanged | DontWaitChanged | SettingsChanged | RoomPlanned | ItemAdded | ItemRemoved | ItemMoved | QueueCleared | QueueOrdered | SkipVoted | CurrentChanged | PlaybackChanged | ItemMeasured | LiveFound | CaptionsAdded | ChatPosted | ChatEdited | ChatDeleted | ReactionsCounted;

export type WaitFor = "nobody" | "everyone";

export type Why = "ad" | "hidden" | "gesture" | "file";

export type MemberId = number;

export type ItemId = number;

export type MessageId = number;

export type KnockId = number;

export type EventUnion = RoomMade | RoomRestored | RoomEnded | MemberJoined | MemberAway | MemberBack | MemberLeft | RemovalTakenBack | CompanionChanged | LinkTurnedOver | MemberRenamed | FaceChanged | RoleChanged | DontWaitChanged | SettingsChanged | RoomPlanned | ItemAdded | ItemRemoved | ItemMoved | QueueCleared | QueueOrdered | SkipVoted | CurrentChanged | PlaybackChanged | ItemMeasured | LiveFound | CaptionsAdded | ChatPosted | ChatEdited | ChatDeleted | ReactionsCounted;
