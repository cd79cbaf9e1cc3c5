import { computed, type Signal, signal } from "@preact/signals";
import type { MediaStore } from "media-chrome/dist/media-store/media-store.js";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { MatineeSession } from "../../../room/create-session";
import { type Captions, createCaptions } from "../captions/create-captions";
import { followChat } from "../chat/chime";
import { createUnread, type Unread } from "../chat/unread";
import { followLanguage } from "../controls/choosing";
import { createRoomStore } from "../controls/room-store";
import { createSeeking, type Seeking } from "../controls/seeking";
import { createSound, type Sound } from "../controls/sound";
import { createRecent, type Recent } from "../happenings/recent";
import { createInvitation, type Invitation } from "../invite/invitation";
import { createSince, type Since } from "../people/since";
import { followLate } from "../settings/late-output";
import { type Evenings, followEvenings } from "./evening";
import { type Facts, factsOf } from "./facts";
import { createFullScreen, type FullScreen } from "./full-screen";
import { createLights, type Lights } from "./lights";
import { createPictureInPicture, type PictureInPicture } from "./picture-in-picture";
import { createSeatMemory, type SeatMemory } from "./seat-memory";
import { createSide, type Side } from "./side";
import { createToasts, type Toasts } from "./toasts";

/** Everything the parts of one room's page reach for. Lives as long as the session is shown. */
export interface RoomScope extends Facts {
  readonly session: MatineeSession;
  readonly video: Signal<HTMLVideoElement | undefined>;
  readonly composer: Signal<HTMLTextAreaElement | undefined>;
  readonly settingsOpen: Signal<boolean>;
  /** The sheet to pair a phone with. */
  readonly pairOpen: Signal<boolean>;
  readonly curvesOpen: Signal<boolean>;
  /** The sheet of all keys and orders. */
  readonly keysOpen: Signal<boolean>;
  readonly toasts: Toasts;
  readonly recent: Recent;
  readonly seeking: Seeking;
  readonly sound: Sound;
  readonly side: Side;
  readonly fullScreen: FullScreen;
  readonly pictureInPicture: PictureInPicture;
  /** What the controls show and ask; the stage hands it to them. */
  readonly mediaStore: MediaStore;
  readonly lights: Lights;
  readonly captions: Captions;
  readonly invitation: Invitation;
  readonly evenings: Evenings;
  readonly unread: Unread;
  readonly since: Since;
  /** The seat somebody has, or had when last seen: the colour of their words. */
  readonly seatOf: SeatMemory["seatOf"];
  dispose(): void;
}

export function createRoomScope(session: MatineeSession): RoomScope {
  const facts = factsOf(session);
  const video = signal<HTMLVideoElement | undefined>(undefined);
  const toasts = createToasts();
  const recent = createRecent(session);
  const seeking = createSeeking(session, facts, toasts);
  const sound = createSound(session, video);
  const fullScreen = createFullScreen(video);
  const pictureInPicture = createPictureInPicture(video);
  const side = createSide(fullScreen.on);
  const watchable = computed(() => facts.playing.value && session.step.value.name !== "failed");
  const lights = createLights(watchable);
  const unread = createUnread(session, side);
  const seats = createSeatMemory(session);
  const since = createSince(session);
  const captions = createCaptions({
    item: facts.current,
    positionMs: session.positionMs,
    rate: () => session.view.peek()?.playback?.rate ?? 1,
    placeMs: session.placeMs,
    roomsLanguage: computed(() => session.view.value?.settings.captions),
  });
  const evenings = followEvenings(session);
  const late = followLate(session);
  const chime = followChat(session, unread.chatInSight);
  const language = followLanguage(session);
  return {
    ...facts,
    session,
    video,
    composer: signal(undefined),
    settingsOpen: signal(false),
    pairOpen: signal(false),
    curvesOpen: signal(false),
    keysOpen: signal(false),
    toasts,
    recent,
    seeking,
    sound,
    side,
    fullScreen,
    pictureInPicture,
    mediaStore: createRoomStore({
      session,
      facts,
      toasts,
      seeking,
      sound,
      fullScreen,
      pictureInPicture,
    }),
    lights,
    captions,
    invitation: createInvitation(session.link),
    evenings,
    unread,
    since,
    seatOf: seats.seatOf,
    dispose: () => {
      for (const part of [
        recent,
        seeking,
        sound,
        side,
        fullScreen,
        pictureInPicture,
        lights,
        captions,
        unread,
        since,
        seats,
        evenings,
        late,
        chime,
        language,
      ]) {
        part.dispose();
      }
    },
  };
}

const Scope = createContext<RoomScope | undefined>(undefined);

export const RoomScopeProvider = Scope.Provider;

export function useRoom(): RoomScope {
  const scope = useContext(Scope);
  if (scope === undefined) {
    throw new Error("only inside a room");
  }
  return scope;
}
