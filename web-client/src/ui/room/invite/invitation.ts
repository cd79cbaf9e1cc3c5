import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { RoomLink } from "../../../room/session";
import { shareLinkOf } from "../../keep";
import { linkTo } from "../../route";
import { say } from "../../words/say";

/** The room's link, and the ways it gets to friends. */
export interface Invitation {
  readonly link: ReadonlySignal<string>;
  /** The link is of no use outside this computer. */
  readonly staysHere: ReadonlySignal<boolean>;
  /** Whether the ticket to invite with lies on the table. */
  readonly open: ReadonlySignal<boolean>;
  /** False on plain http from another machine, and when the browser would not copy after all. */
  readonly canCopy: ReadonlySignal<boolean>;
  readonly copied: ReadonlySignal<boolean>;
  readonly canShare: boolean;
  show(): void;
  close(): void;
  copy(): void;
  /** The browser would not copy. */
  noticeNoCopy(): void;
  /** Opens the device's own sheet of people and apps. */
  share(title: string): void;
}

export function createInvitation(room: ReadonlySignal<RoomLink>): Invitation {
  const first = room.peek().roomId;
  const firstLink = shareLinkOf(first);
  const link = computed(() => linkTo(firstLink, first, room.value.roomId));
  const open = signal(false);
  const copied = signal(false);
  const canCopy = signal(navigator.clipboard !== undefined);
  return {
    link,
    staysHere: computed(() => staysHere(link.value)),
    open,
    canCopy,
    copied,
    noticeNoCopy: () => {
      canCopy.value = false;
    },
    canShare: typeof navigator.share === "function",
    show: () => {
      copied.value = false;
      open.value = true;
    },
    close: () => {
      open.value = false;
    },
    copy: async () => {
      try {
        await navigator.clipboard.writeText(link.peek());
        copied.value = true;
      } catch {
        canCopy.value = false;
      }
    },
    share: async (title) => {
      try {
        await navigator.share({ title, text: say().invite.watchWithMe, url: link.peek() });
      } catch {
        // Closed without choosing anybody, mostly; the link is still on the ticket.
      }
    },
  };
}

export function staysHere(link: string): boolean {
  const host = URL.canParse(link) ? new URL(link).hostname : "";
  return host === "localhost" || host === "[::1]" || /^127(\.\d+){3}$/u.test(host);
}
