/** What other bots write that cases have to do with: alerts, and rooms that gave way. */
import { joined, type Outcome } from "../../../../shared/core/bot.ts";
import type { Entry } from "../../../../shared/core/protocol/entry.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { askAgain } from "../request/asked-again.ts";
import { onAlertEntry } from "./alert-news.ts";

/** Nothing for any other entry. */
export function onCaseNews(entry: Entry, context: VerifyContext): Outcome {
  return joined(onAlertEntry(entry, context), askAgain(entry, context));
}
