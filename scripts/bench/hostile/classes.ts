/** All classes of hostile acts, in the order in which they are done. */
import type { HostileClass } from "./class.ts";
import { CLEAR_TEXT } from "./classes/clear-text.ts";
import { ENVELOPES } from "./classes/envelopes.ts";

export const CLASSES: readonly HostileClass[] = [...CLEAR_TEXT, ...ENVELOPES];
