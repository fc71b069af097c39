/** All classes of hostile acts, in the order in which they are done. */
import type { HostileClass } from "./class.ts";
import { ANSWERS } from "./classes/answers.ts";
import { BACKUP } from "./classes/backup.ts";
import { CLEAR_TEXT } from "./classes/clear-text.ts";
import { REDIRECTS, RETRY_AFTER } from "./classes/detours.ts";
import { ENTRIES } from "./classes/entries.ts";
import { ENVELOPES } from "./classes/envelopes.ts";
import { GAPS } from "./classes/gaps.ts";
import { GHOSTS } from "./classes/ghosts.ts";
import { INSIDERS } from "./classes/insiders.ts";
import { KEYS } from "./classes/keys.ts";
import { OUTSIDERS } from "./classes/outsiders.ts";
import { PUPPETS } from "./classes/puppets.ts";
import { READERS } from "./classes/readers.ts";
import { ROOMS_MISUSED } from "./classes/rooms-misused.ts";
import { SAME_ID } from "./classes/same-id.ts";
import { AT_A_START, SILENCE } from "./classes/silence.ts";
import { LIES_BEFORE_START, SYNC_LIES } from "./classes/sync-lies.ts";

export const CLASSES: readonly HostileClass[] = [
  ...CLEAR_TEXT,
  ...SAME_ID,
  ...GHOSTS,
  ...READERS,
  ...ENTRIES,
  ...BACKUP,
  ...ANSWERS,
  ...REDIRECTS,
  ...SYNC_LIES,
  ...GAPS,
  ...SILENCE,
  ...OUTSIDERS,
  ...INSIDERS,
  ...ROOMS_MISUSED,
  ...ENVELOPES,
  ...PUPPETS,
  ...LIES_BEFORE_START,
  ...AT_A_START,
  RETRY_AFTER,
  // A bot that was taken for nobody's misses entries for good: nothing can be looked at afterwards.
  ...KEYS,
];
