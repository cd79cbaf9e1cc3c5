import { signal } from "@preact/signals";
import { hasToken } from "./ask";
import { Desk } from "./desk";
import { TokenDoor } from "./token-door";

/** The token that was tried last opened nothing. */
export const wasWrong = signal(false);

/** First the token, then the desk. */
export function Operator() {
  return hasToken() && !wasWrong.value ? <Desk /> : <TokenDoor />;
}
