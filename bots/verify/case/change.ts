/** A case that changes without a vote: decided, recorded and told in one place. */
import { joined, NOTHING, type Outcome } from "../../../shared/core/bot.ts";
import type { VerifyContext } from "../people/roster.ts";
import type { CaseCommand } from "./cases.ts";
import { decideOn } from "./decided.ts";
import { tellChange } from "./telling/telling.ts";

/** Decides about a case and, when that changes it, tells everybody who was told of it. */
export function changeCase(command: CaseCommand, context: VerifyContext): Outcome {
  const decided = decideOn(command, context);
  if (!decided.ok || !decided.isNews) return NOTHING;
  const { found, standing, after } = decided;
  // A report that is taken back is told by itself; all else by the case that stands for it.
  const told = command.type === "take-back" ? found : standing;
  return joined(decided.recorded, tellChange(told, after));
}
