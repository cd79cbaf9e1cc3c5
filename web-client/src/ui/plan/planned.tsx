import { useEffect, useState } from "preact/hooks";
import type { Plan } from "../../protocol/generated";
import { say } from "../words/say";
import { CalendarLink } from "./calendar-link";
import { clockWords, until } from "./until";
import { whenWords } from "./when-words";
import "./planned.css";

interface Props {
  readonly roomId: string;
  readonly plan: Plan;
  /** Under which the evening is known already. */
  readonly roomTitle: string;
  /** When it begins next, or began a little while ago (PL4). */
  readonly beginsMs: number;
}

const SECOND_MS = 1_000;

/** When the room is to meet, how long that is, and the way to put it into one's own calendar. */
export function Planned({ roomId, plan, roomTitle, beginsMs }: Props) {
  const nowMs = useNow();
  const { plan: words } = say();
  const left = until(beginsMs, nowMs);
  const when = whenWords(beginsMs, plan);
  return (
    <div class="planned" data-testid="planned">
      {plan.title !== undefined && plan.title !== roomTitle && (
        <strong class="planned-title" dir="auto" data-testid="plan-title">
          {plan.title}
        </strong>
      )}
      <span>{beginsMs <= nowMs ? words.began(when) : words.begins(when)}</span>
      <span class="planned-left" role="timer" data-testid="countdown">
        {left.name === "days" && words.inDays(left.days)}
        {left.name === "clock" && words.in(clockWords(left))}
        {left.name === "now" && words.doorsOpen}
      </span>
      <CalendarLink roomId={roomId} />
    </div>
  );
}

function useNow(): number {
  const [nowMs, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), SECOND_MS);
    return () => clearInterval(timer);
  }, []);
  return nowMs;
}
