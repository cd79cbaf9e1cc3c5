/** The numbers of the correction, each with its reason. docs/DESIGN.md says where they were measured. */

/**
 * Below this the film is left alone. Pulses land within half a millisecond, but the clock's own estimate
 * wanders by one, so a smaller band would follow that; two viewers may be apart by twice the band.
 */
export const DEAD_BAND_MS = 1.8;
/** With the pitch preserved `currentTime` is a saw-tooth of 8 to 10 ms: nothing finer can be read. */
export const PITCHED_DEAD_BAND_MS = 12;
/** A player that ignores pulses is asked for ever less, up to what an ear calls an echo. */
export const WIDEST_DEAD_BAND_MS = 40;

/** From here on a rate would be heard for too long (3 s): go there instead. */
export const JUMP_MS = 200;
/** Where rates do nothing (so many pulses in a row), going there is the only way, and worth it earlier. */
export const FUTILE_PULSES = 3;
export const JUMP_WITHOUT_RATES_MS = 120;
export const BETWEEN_JUMPS_MS = 5_000;
/** After three jumps in a minute jumping is not what helps. */
export const MANY_JUMPS = 3;
export const MANY_JUMPS_MS = 60_000;
/** Ahead by no more than this, waiting is shorter than seeking. */
export const WAIT_AHEAD_MS = 1_500;

/** So late a start is still played and pulled in; later, another place ahead is the shorter way. */
export const LATE_START_MS = 30;
export const MOST_TRIES = 2;
export const TRY_LONGER = 1.6;
export const LEAST_AHEAD_MS = 250;
export const MOST_AHEAD_MS = 4_000;
/** A place lies ready when so much beyond it does, too. */
export const READY_BEYOND_MS = 300;
/** On top of the learned latencies, which are medians: half of all seeks take longer. */
export const AHEAD_MARGIN_MS = 80;
/** Some browsers fetch nothing before `play()`; after this the start does not wait for data. */
export const DATA_PATIENCE_MS = 2_500;

/**
 * A service's player says where it is a few times a second, and every change of its rate is a message on
 * its way: that clock is good for some ten milliseconds. So it is let be within these, a little closer
 * while it settles after a start, and beyond the last one goes where it should be.
 */
export const SERVICE_FINE = { act: 40, settle: 20, jump: 300 };
export const SERVICE_STEPS = { act: 80, settle: 40, jump: 150 };
/** No rate but the plain one: only a start at the right moment helps, and costs a pause to look at. */
export const SERVICE_PLAIN = { act: 100, settle: 100, jump: 100 };
export const SERVICE_SETTLES_MS = 8_000;
/** The part that a player of any rate is changed by: a message more or less is soon a frame. */
export const SERVICE_PART = 0.05;
/** What its clock says is made up of several words. */
export const BLANK_SERVICE_MS = 800;
/** Two of them may differ by this and be of the same run. */
export const SERVICE_STEP_MS = 60;

/** Undisturbed for so long, corrections must not be heard at all. */
export const STEADY_AFTER_MS = 10_000;
/** In between, an error of this size is a disturbance itself and steadiness is over. */
export const STEADY_ERROR_MS = 20;

/** Measuring: so many samples over so long, sooner when the error is plain to see. */
export const LEAST_SAMPLES = 8;
export const SPAN_MS = 900;
export const LARGE_MS = 15;
export const LARGE_SAMPLES = 4;
export const LARGE_SPAN_MS = 150;

/** What the clock of the player says is not to be trusted for a while after these. */
export const BLANK_AFTER_START_MS = 150;
export const BLANK_AFTER_PULSE_MS = 200;
export const BLANK_AFTER_RATE_MS = 300;

/** A speed-up eats the buffer. */
export const LEAST_BUFFER_MS = 1_000;

/** A new start time by less than this is not worth arming again for. */
export const SAME_TIME_MS = 2;

/** A film that is through this long before the room just waits for it. */
export const END_MS = 1_000;

export const BLANK_AFTER_SOUND_MS = 700;

/** Sampling: often until something is known, then seldom, because a page's work is skew for others. */
export const FAST_TICK_MS = 25;
export const FAST_WINDOW_MS = 1_000;
export const CALM_TICK_MS = 250;
export const CALM_WINDOW_MS = 5_000;

/** After a failure of the network a film is loaded again, as often as this. */
export const RELOAD_AFTER_MS = 3_000;
/** A film that others pause so often in so short a time is let be until somebody looks. */
export const STRANGER_PAUSES = 3;
export const STRANGER_PAUSES_MS = 10_000;
