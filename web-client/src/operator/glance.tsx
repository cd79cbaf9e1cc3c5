import type { ComponentChildren } from "preact";
import { bytes, count, share, skew, some, span, type Wellness, wellness } from "./figures";
import type { Overview } from "./told";

/** The whole server in one row: first whether people are in step. */
export function Glance({ server }: { server: Overview }) {
  const { measured, inStep, stalled, waiting } = server;
  const outOfStep = measured - inStep;
  return (
    <section class="glance" aria-label="At a glance" data-testid="glance">
      <Tile
        what="In step, within 40 ms"
        how={howInStep(measured, inStep)}
        large={share(inStep, measured)}
      >
        {measured === 0
          ? "nobody watches just now"
          : `${count(outOfStep)} of ${count(measured)} who watch are not`}
      </Tile>
      <Tile
        what="Apart from their room"
        how={wellness(server.worstSkewMs)}
        large={skew(server.medianSkewMs)}
      >
        median; worst {skew(server.worstSkewMs)}
      </Tile>
      <Tile what="Stalled" how={stalled === 0 ? "well" : "off"} large={count(stalled)}>
        {waiting === 1 ? "1 room waits" : `${some(waiting, "room")} wait`} for somebody
      </Tile>
      <Tile what="Rooms" large={count(server.rooms)}>
        {count(server.playing)} with a film that runs
      </Tile>
      <Tile what="People" large={count(server.here)}>
        {some(server.held, "seat")} held, {some(server.connections, "connection")}
      </Tile>
      <Tile what="Up" large={span(server.upMs)}>
        {bytes(server.usedBytes)} of {bytes(server.mostBytes)}
        {server.load !== undefined && `, load ${server.load.toFixed(1)}`}
      </Tile>
    </section>
  );
}

interface TileProps {
  readonly what: string;
  readonly large: string;
  readonly how?: Wellness | undefined;
  readonly children: ComponentChildren;
}

function Tile({ what, large, how, children }: TileProps) {
  return (
    <div class="tile" data-how={how}>
      <h2 class="tile-what">{what}</h2>
      <p class="tile-large">{large}</p>
      <p class="hint">{children}</p>
    </div>
  );
}

function howInStep(measured: number, inStep: number): Wellness | undefined {
  if (measured === 0) {
    return undefined;
  }
  const part = inStep / measured;
  if (part >= 0.95) {
    return "well";
  }
  return part >= 0.8 ? "off" : "bad";
}
