/** Milliseconds of the machine's one monotonic clock (CLOCK_MONOTONIC), the same in every process. */
export const monotonicMs = () => Number(process.hrtime.bigint()) / 1e6;
