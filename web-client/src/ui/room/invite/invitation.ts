import { type Signal, signal } from "@preact/signals";
import { keptShareLink } from "../../keep";
import { roomPath } from "../../route";
import type { Toasts } from "../scope/toasts";

/** The room's link, and how it gets to friends. */
export interface Invitation {
  readonly link: string;
  /** Said when the link is of no use outside this computer. */
  readonly caution: string | undefined;
  /** Open while the link is shown to be copied by hand. */
  readonly byHand: Signal<boolean>;
  copy(): void;
}

export function createInvitation(roomId: string, toasts: Pick<Toasts, "show">): Invitation {
  const link = keptShareLink(roomId) ?? location.origin + roomPath(roomId);
  const caution = cautionAbout(link);
  const byHand = signal(false);
  return {
    link,
    caution,
    byHand,
    copy: async () => {
      // On plain http from another machine the browser has no clipboard for pages.
      const copied = await navigator.clipboard?.writeText(link).then(
        () => true,
        () => false,
      );
      if (copied === true) {
        toasts.show(caution === undefined ? "Link copied." : `Link copied. ${caution}`);
      } else {
        byHand.value = true;
      }
    },
  };
}

export function cautionAbout(link: string): string | undefined {
  const host = URL.canParse(link) ? new URL(link).hostname : "";
  const stays = host === "localhost" || host === "[::1]" || /^127(\.\d+){3}$/u.test(host);
  return stays
    ? "It works on this computer only; open Matinee by its network address to invite others."
    : undefined;
}
