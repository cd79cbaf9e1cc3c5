import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { TracePoint } from "../../../room/trace";
import { IconButton } from "../../parts/icon-button";
import { number } from "../../words/locale";
import { say } from "../../words/say";
import { useRoom } from "../scope/room-scope";
import { CURVES, type Curve, followed, pathOf, rangeOf, valuesOf } from "./curve";
import "./curves.css";

/** Twice a second: what is drawn oftener is drawn beside the film. */
const EVERY_MS = 500;
const PAPER = { width: 240, height: 32 };

/** How this page keeps step, as it goes: curves of a minute, and what is counted. */
export function CurvesPanel() {
  const { curvesOpen } = useRoom();
  const { curves } = say();
  const points = useTrace();
  const panel = useTakenFocus();
  const close = () => {
    curvesOpen.value = false;
  };
  return (
    <section
      ref={panel}
      class="curves"
      aria-label={curves.label}
      data-testid="curves"
      tabIndex={-1}
      onKeyDown={(event) => event.key === "Escape" && close()}
    >
      <header class="curves-head">
        <h2>{curves.title}</h2>
        <IconButton icon="close" label={curves.close} testId="close-curves" onPress={close} />
      </header>
      {CURVES.map((curve) => (
        <Drawn key={curve.name} curve={curve} points={points} />
      ))}
      <Numbers now={points.at(-1)} />
    </section>
  );
}

function Drawn({ curve, points }: { curve: Curve; points: readonly TracePoint[] }) {
  const values = valuesOf(curve, points);
  const range = rangeOf(curve, values);
  const now = values.at(-1);
  return (
    <figure class="curve">
      <figcaption>
        {say().curves.names[curve.name]} <b>{now === undefined ? "–" : curve.words(now)}</b>
      </figcaption>
      <svg
        viewBox={`0 0 ${PAPER.width} ${PAPER.height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {curve.balanced && <path class="curve-zero" d={`M0 ${PAPER.height / 2}H${PAPER.width}`} />}
        <path class="curve-line" d={pathOf(points, values, range, PAPER)} />
      </svg>
      <span class="curve-range" aria-hidden="true">
        <span>{curve.words(range.high)}</span>
        <span>{curve.words(range.low)}</span>
      </span>
    </figure>
  );
}

function Numbers({ now }: { now: TracePoint | undefined }) {
  const { numbers, plans } = say().curves;
  const rows: readonly (readonly [string, string])[] = [
    [numbers.rtt, msWords(now?.rttMs)],
    [numbers.delivery, msWords(now?.deliveryMs)],
    [numbers.corrections, String(now?.corrections ?? 0)],
    [numbers.jumps, String(now?.jumps ?? 0)],
    [numbers.stalls, String(now?.stalls ?? 0)],
    [numbers.plan, now === undefined ? "–" : plans[now.plan]],
    [numbers.clock, now?.clockId ?? "–"],
  ];
  return (
    <dl class="curves-numbers">
      {rows.map(([what, value]) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd title={value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const msWords = (ms: number | undefined): string =>
  ms === undefined || !Number.isFinite(ms) ? "–" : `${number(ms, 1)} ms`;

/** Reads while somebody can see it. */
function useTrace(): readonly TracePoint[] {
  const { session } = useRoom();
  const [points, setPoints] = useState<readonly TracePoint[]>(() => [session.trace()]);
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") {
        setPoints((before) => followed(before, session.trace()));
      }
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [session]);
  return points;
}

/** Whoever goes by keyboard is in the panel when it opens, and where they were when it closes. */
function useTakenFocus() {
  const panel = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    panel.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) {
        before.focus();
      }
    };
  }, []);
  return panel;
}
