/** Committees: who they are, what they are told, and who would be told. */
import type { Feature } from "../../../shared/conversation/feature.ts";
import { greetCommittee } from "./greeting.ts";
import { listCommittees } from "./inspection.ts";
import { editCommittee } from "./plan/editing.ts";
import { openCommittee } from "./plan/opening.ts";
import { closeCommittee } from "./room/close-command.ts";
import { who } from "./who.ts";

export const committeeFeature = {
  commands: {
    "committee new": openCommittee,
    "committee edit": editCommittee,
    "committee close": closeCommittee,
    "committee list": listCommittees,
    who,
  },
  greets: greetCommittee,
} as const satisfies Feature;
