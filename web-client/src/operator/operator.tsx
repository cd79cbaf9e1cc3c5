import { mayLook } from "./ask";
import { Desk } from "./desk";
import { TokenDoor } from "./token-door";

/** First the token, then the desk. */
export function Operator() {
  return mayLook() ? <Desk /> : <TokenDoor />;
}
