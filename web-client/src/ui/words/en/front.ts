import { addresses } from "./addresses";
import { common } from "./common";
import { doorClosings } from "./door-closings";
import { finding } from "./finding";
import { landing } from "./landing";
import { lobby } from "./lobby";
import { plan } from "./plan";
import { server } from "./server";
import { shelf } from "./shelf";
import { states } from "./states";

/** What is said before the door of a room: it comes with the page. */
export const front = {
  addresses,
  closings: doorClosings,
  common,
  finding,
  landing,
  lobby,
  plan,
  server,
  shelf,
  states,
};
