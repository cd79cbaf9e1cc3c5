import type { EmbedFailure } from "../embed";

/** The names of the errors of Vimeo's player: github.com/vimeo/player.js */
export function failureOf(name: string): EmbedFailure | undefined {
  switch (name) {
    case "PasswordError":
      return {
        reason: "vimeo-password",
        code: "protected",
        mayPass: false,
      };
    case "PrivacyError":
      return {
        reason: "vimeo-private",
        code: "private",
        mayPass: false,
      };
    case "NotFoundError":
      return {
        reason: "vimeo-gone",
        code: "removed",
        mayPass: false,
      };
    case "UnsupportedError":
      return {
        reason: "vimeo-codec",
        code: "codec",
        mayPass: false,
      };
    case "EmbedError":
      return {
        reason: "vimeo-elsewhere",
        code: "not-embeddable",
        mayPass: false,
      };
    default:
      return undefined; // what is wrong with one call is nothing wrong with the film
  }
}

export const notReached: EmbedFailure = {
  reason: "vimeo-unreachable",
  code: "unreachable",
  mayPass: true,
};

/** Why a start was refused, when it was the browser that refused it. */
export const isBlocked = (error: unknown): boolean =>
  error instanceof Error && error.name === "NotAllowedError";
