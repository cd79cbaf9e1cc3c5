import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import type { Every, Plan } from "../../protocol/generated";
import { say } from "../words/say";
import "./plan-form.css";

interface Props {
  /** What is planned already. */
  readonly plan?: Plan | undefined;
  readonly save: string;
  /** @returns what was wrong, if anything */
  readonly onSave: (plan: Plan) => Promise<string | undefined>;
}

const LONGEST_TITLE = 80;
const EVERY: readonly ("once" | Every)[] = ["once", "day", "week", "month"];

/** When a room is to meet (PL1): a day and a time by the clocks of this device, once or again and again. */
export function PlanForm({ plan, save, onSave }: Props) {
  const id = useId();
  const { plan: words } = say();
  const zone = plan?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const day = useSignal(plan?.begins.slice(0, 10) ?? "");
  const time = useSignal(plan?.begins.slice(11, 16) ?? "20:00");
  const every = useSignal<"once" | Every>(plan?.every ?? "once");
  const title = useSignal(plan?.title ?? "");
  const problem = useSignal<string | undefined>(undefined);
  const busy = useSignal(false);

  const send = async (event: Event) => {
    event.preventDefault();
    if (day.value === "" || time.value === "") {
      problem.value = words.missing;
      return;
    }
    busy.value = true;
    problem.value = await onSave({
      begins: `${day.value}T${time.value}`,
      zone,
      ...(every.value !== "once" && { every: every.value }),
      ...(title.value.trim() !== "" && { title: title.value.trim() }),
    });
    busy.value = false;
  };

  return (
    <form class="plan-form" onSubmit={send} noValidate data-testid="plan-form">
      <div class="plan-when">
        <label for={`${id}-day`}>{words.day}</label>
        <input
          id={`${id}-day`}
          class="input"
          type="date"
          data-testid="plan-day"
          value={day.value}
          onInput={(event) => {
            day.value = event.currentTarget.value;
          }}
        />
        <label for={`${id}-time`}>{words.time}</label>
        <input
          id={`${id}-time`}
          class="input"
          type="time"
          data-testid="plan-time"
          value={time.value}
          onInput={(event) => {
            time.value = event.currentTarget.value;
          }}
        />
        <label for={`${id}-every`}>{words.comesRound}</label>
        <select
          id={`${id}-every`}
          class="input"
          data-testid="plan-every"
          value={every.value}
          onChange={(event) => {
            every.value = event.currentTarget.value as "once" | Every;
          }}
        >
          {EVERY.map((one) => (
            <option key={one} value={one}>
              {words.every[one]}
            </option>
          ))}
        </select>
        <label for={`${id}-title`}>{words.called}</label>
        <input
          id={`${id}-title`}
          class="input"
          maxLength={LONGEST_TITLE}
          value={title.value}
          onInput={(event) => {
            title.value = event.currentTarget.value;
          }}
        />
      </div>
      <p class="hint">{words.zone(zone.replaceAll("_", " "))}</p>
      <p class="problem" role="alert">
        {problem.value}
      </p>
      <button
        type="submit"
        class="button button-velvet"
        data-testid="plan-save"
        disabled={busy.value}
      >
        {busy.value ? words.moment : save}
      </button>
    </form>
  );
}
