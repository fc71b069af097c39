/** For durations: a clock that people set may go back, and then a wait would never end. */
import type { Clock } from "../core/ports.ts";

export const STEADY: Clock = { nowMs: () => performance.now() };
