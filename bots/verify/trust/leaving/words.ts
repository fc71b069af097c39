/** What is said to whoever wants to be forgotten, before and after. */
import type { Settings } from "../../../../shared/core/settings.ts";
import { livesIn } from "../../../../shared/core/lives.ts";
import { DAY_MS } from "../../../../shared/core/values/time.ts";
import { item, line, title, type Line } from "../../../../shared/language/text.ts";

export const KEPT = [title("verify-forget-kept")];
export const IN_PRIVATE = [title("verify-forget-private"), line("verify-forget-private-next")];
export const LAST_ORGANIZER = [title("verify-forget-last"), line("verify-forget-last-next")];

/** What goes and what stays. */
export function askLines(settings: Settings): readonly Line[] {
  return [
    title("verify-forget-ask"),
    item("verify-forget-goes"),
    item("verify-forget-chats"),
    item("verify-forget-record", { days: daysOf(settings) }),
    item("verify-forget-rooms"),
    item("verify-forget-server"),
    item("verify-forget-phones"),
    line("verify-forget-sure"),
  ];
}

/** Counted before anything is gone. */
export type Gone = Readonly<{ grants: number; notes: number; isOrganizer: boolean }>;

/** What went and what did not. */
export function receiptLines(gone: Gone, settings: Settings): readonly Line[] {
  return [
    title("verify-forgotten"),
    item("verify-forgotten-roles", { count: gone.grants }),
    item("verify-forgotten-notes", { count: gone.notes }),
    item("verify-forgotten-chats"),
    item("verify-forgotten-record", { days: daysOf(settings) }),
    ...(gone.isOrganizer ? [item("verify-forgotten-made")] : []),
    item("verify-forgotten-server"),
    item("verify-forgotten-phones"),
    line("verify-forgotten-last"),
  ];
}

function daysOf(settings: Settings): number {
  return livesIn(settings).cases / DAY_MS;
}
