/** All classes of hostile acts, in the order in which they are done. */
import type { HostileClass } from "./class.ts";
import { ANSWERS, RETRY_AFTER } from "./classes/answers.ts";
import { BACKUP } from "./classes/backup.ts";
import { CLEAR_TEXT } from "./classes/clear-text.ts";
import { ENTRIES } from "./classes/entries.ts";
import { ENVELOPES } from "./classes/envelopes.ts";
import { GHOSTS } from "./classes/ghosts.ts";
import { INSIDERS } from "./classes/insiders.ts";
import { OUTSIDERS } from "./classes/outsiders.ts";
import { PUPPETS } from "./classes/puppets.ts";
import { READERS } from "./classes/readers.ts";
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
  ...SYNC_LIES,
  ...SILENCE,
  ...OUTSIDERS,
  ...INSIDERS,
  ...ENVELOPES,
  ...PUPPETS,
  ...LIES_BEFORE_START,
  ...AT_A_START,
  RETRY_AFTER,
];
