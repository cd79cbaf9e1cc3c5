import { adding } from "./adding";
import { captions } from "./captions";
import { chat } from "./chat";
import { closings } from "./closings";
import { condition } from "./condition";
import { connection } from "./connection";
import { controls } from "./controls";
import { curves } from "./curves";
import { emoji } from "./emoji";
import { failures, statuses } from "./failures";
import { front } from "./front";
import { happenings } from "./happenings";
import { invite } from "./invite";
import { keys } from "./keys";
import { line } from "./line";
import { orders } from "./orders";
import { people } from "./people";
import { queue } from "./queue";
import { reactions } from "./reactions";
import { refusals } from "./refusals";
import { remote } from "./remote";
import { room } from "./room";
import { settings } from "./settings";
import { stage } from "./stage";
import { step } from "./step";
import { time } from "./time";

/** Everything the page says, in English: what the other languages are measured by. */
export const en = {
  ...front,
  adding,
  closings,
  connection,
  remote,
  captions,
  chat,
  condition,
  controls,
  curves,
  emoji,
  failures,
  statuses,
  happenings,
  invite,
  keys,
  line,
  orders,
  people,
  queue,
  reactions,
  refusals,
  room,
  settings,
  stage,
  step,
  time,
};
