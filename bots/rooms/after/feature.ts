/** After: what a case taught is asked for once, kept without the case, listed, and taken back. */
import type { Feature } from "../../../shared/conversation/feature.ts";
import { dropByCommand } from "./drop.ts";
import { forgetLessons } from "./forgetting.ts";
import { learnByCommand } from "./learn.ts";
import { listLessons } from "./listing.ts";

export const afterFeature = {
  commands: { note: learnByCommand, notes: listLessons, "notes drop": dropByCommand },
  onTick: forgetLessons,
} as const satisfies Feature;
