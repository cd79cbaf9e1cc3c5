import type { Words } from "../words";
import { adding } from "./adding";
import { addresses } from "./addresses";
import { captions } from "./captions";
import { chat } from "./chat";
import { closings } from "./closings";
import { common } from "./common";
import { condition } from "./condition";
import { connection } from "./connection";
import { controls } from "./controls";
import { curves } from "./curves";
import { emoji } from "./emoji";
import { failures, statuses } from "./failures";
import { finding } from "./finding";
import { happenings } from "./happenings";
import { invite } from "./invite";
import { keys } from "./keys";
import { landing } from "./landing";
import { line } from "./line";
import { lobby } from "./lobby";
import { orders } from "./orders";
import { people } from "./people";
import { plan } from "./plan";
import { queue } from "./queue";
import { reactions } from "./reactions";
import { refusals } from "./refusals";
import { remote } from "./remote";
import { room } from "./room";
import { server } from "./server";
import { settings } from "./settings";
import { shelf } from "./shelf";
import { stage } from "./stage";
import { states } from "./states";
import { step } from "./step";
import { time } from "./time";

/** Everything the page says, in Swedish. */
export const sv: Words = {
  adding,
  addresses,
  captions,
  chat,
  closings,
  common,
  condition,
  connection,
  controls,
  curves,
  failures,
  emoji,
  orders,
  keys,
  finding,
  happenings,
  invite,
  landing,
  line,
  lobby,
  people,
  plan,
  queue,
  reactions,
  refusals,
  remote,
  room,
  server,
  settings,
  shelf,
  stage,
  states,
  statuses,
  step,
  time,
};
