/** A confirmer room gave way: what is open is asked once more, where people are now. */
import { NOTHING, joined, type Outcome } from "../../../../shared/core/bot.ts";
import type { Entry } from "../../../../shared/core/protocol/entry.ts";
import { movedBy } from "../../../../shared/conversation/moving/moved.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { askMore } from "./requests.ts";

/** With new answers: a vote in either poll is the one vote of that person. */
export function askAgain(entry: Entry, context: VerifyContext): Outcome {
  if (movedBy(entry, context)?.of.kind !== "confirmers") return NOTHING;
  const open = [...context.state.cases.live.values()].filter(
    ({ state, mergedInto }) => state === "unconfirmed" && mergedInto === null,
  );
  let now = context;
  const asked = open.map((found) => {
    const { outcome, after } = askMore(found, now);
    now = after;
    return outcome;
  });
  return joined(...asked);
}
