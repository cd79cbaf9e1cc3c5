import type { EmbedFailure } from "../embed";

/** The names of the errors of Vimeo's player: github.com/vimeo/player.js */
export function failureOf(name: string): EmbedFailure | undefined {
  switch (name) {
    case "PasswordError":
      return {
        reason: "This Vimeo video is locked with a password.",
        code: "protected",
        mayPass: false,
      };
    case "PrivacyError":
      return {
        reason: "This Vimeo video is private, or may not be shown on this site.",
        code: "private",
        mayPass: false,
      };
    case "NotFoundError":
      return {
        reason: "There is no such video on Vimeo, or not any more.",
        code: "removed",
        mayPass: false,
      };
    case "UnsupportedError":
      return {
        reason: "Vimeo’s player can’t play this video in this browser.",
        code: "codec",
        mayPass: false,
      };
    case "EmbedError":
      return {
        reason: "Its owner lets this Vimeo video be watched on chosen sites alone.",
        code: "not-embeddable",
        mayPass: false,
      };
    default:
      return undefined; // what is wrong with one call is nothing wrong with the film
  }
}

export const notReached: EmbedFailure = {
  reason: "Vimeo could not be reached from here.",
  code: "unreachable",
  mayPass: true,
};

/** Why a start was refused, when it was the browser that refused it. */
export const isBlocked = (error: unknown): boolean =>
  error instanceof Error && error.name === "NotAllowedError";
