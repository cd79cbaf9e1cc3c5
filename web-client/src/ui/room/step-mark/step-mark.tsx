import type { Member } from "../../../protocol/generated";
import { say } from "../../words/say";
import { whomFor } from "../../words/waiting";
import { useRoom } from "../scope/room-scope";
import { briefStepWords, stepExplained, stepWords, tickPlace } from "./words";
import "./step-mark.css";

/** A fine line with a tick for each member, placed by how far ahead or behind they are. */
export function StepMark() {
  const { session, over } = useRoom();
  const step = session.step.value;
  const members = session.view.value?.members ?? [];
  const texts = say().step;
  const isOver = step.name === "held" && over.value;
  const words = isOver
    ? texts.over
    : step.name === "waiting"
      ? texts.waitingFor(whomFor(members, step.for, session.memberId.value))
      : stepWords(step);
  const explained = isOver || step.name === "waiting" ? words : stepExplained(step);
  const brief = isOver ? texts.overBrief : briefStepWords(step);
  if (step.name === "muted-by-browser") {
    return (
      <button
        type="button"
        class="step-mark step-sound"
        data-testid="step-mark"
        data-step={step.name}
        onClick={() => session.unblockSound()}
      >
        {texts.tapForSound}
      </button>
    );
  }
  return (
    <div class="step-mark" data-testid="step-mark" data-step={step.name} title={explained}>
      <StepLine />
      <span class="step-words">{words}</span>
      <span class="step-words-brief" aria-hidden="true">
        {brief}
      </span>
    </div>
  );
}

function StepLine() {
  const { session } = useRoom();
  const memberId = session.memberId.value;
  const step = session.step.value;
  const members = session.view.value?.members ?? [];
  const presence = session.presence.value;
  const mine = "skewMs" in step ? step.skewMs : undefined;
  const skewOf = (member: Member) =>
    member.memberId === memberId ? mine : presence.get(member.memberId)?.skewMs;
  return (
    <span class="step-line" aria-hidden="true">
      {members.map((member) => {
        const skewMs = skewOf(member);
        return (
          member.connection === "here" &&
          skewMs !== undefined && (
            <i
              key={member.memberId}
              data-seat={member.seat}
              title={member.name}
              style={{ "--place": tickPlace(skewMs) }}
            />
          )
        );
      })}
    </span>
  );
}
