/** One question and answer about the time: t1 and t4 by our clock, t2 and t3 by the server's. */
export interface Exchange {
  readonly t1Ms: number;
  readonly t2Ms: number;
  readonly t3Ms: number;
  readonly t4Ms: number;
}

/** Server time minus ours is at most this: the question can't have arrived before it was sent. */
export const upperBound = ({ t1Ms, t2Ms }: Exchange): number => t2Ms - t1Ms;

/** Server time minus ours is at least this: nor can the answer. */
export const lowerBound = ({ t3Ms, t4Ms }: Exchange): number => t3Ms - t4Ms;

export const roundTrip = (e: Exchange): number => e.t4Ms - e.t1Ms - (e.t3Ms - e.t2Ms);

/** False for what no honest exchange can be, whatever the clocks say. */
export function isPlausible(e: Exchange): boolean {
  const finite = [e.t1Ms, e.t2Ms, e.t3Ms, e.t4Ms].every(Number.isFinite);
  return finite && e.t4Ms >= e.t1Ms && e.t3Ms >= e.t2Ms && roundTrip(e) >= 0;
}
