/** What the alert on a case brings: who reported it hears of both its beginning and its end. */
import { NOTHING, only, type Outcome } from "../../../../shared/core/bot.ts";
import type { Entry } from "../../../../shared/core/protocol/entry.ts";
import { alertShapes } from "../../../../shared/domain/streams/alerts.ts";
import { eventOf } from "../../../../shared/domain/streams/stream.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { changeCase } from "../change.ts";
import { tellRaised } from "./alert-told.ts";

/** Follows the alert on a case. */
export function onAlertEntry(entry: Entry, context: VerifyContext): Outcome {
  if (entry.stream !== "alert") return NOTHING;
  const event = eventOf(alertShapes, entry);
  if (event === undefined || event.type === "forgotten") return NOTHING;
  const found = context.state.cases.get(event.code);
  if (found === undefined) return NOTHING;
  if (event.type === "raised" && event.origin === "case") {
    // Taken back in the same moment: she has read that it is not confirmed, and it is told as that.
    if (found.state === "unconfirmed") return NOTHING;
    return only(...tellRaised(found, event.total, context));
  }
  // A refuted case is already told everywhere, by the votes that refuted it.
  if (event.type !== "ended" || event.how === "refuted") return NOTHING;
  return changeCase({ type: "end", code: found.code }, context);
}
