/** What somebody says of the place of her report, once it was sent. */
import type { Outcome } from "../../../../../shared/core/bot.ts";
import type { VerifyContext } from "../../../people/roster.ts";
import type { Said } from "../../begin.ts";
import { newestOwnCase } from "../own-case.ts";
import { putElsewhere } from "./put-elsewhere.ts";
import { rightedPlace } from "./righted-place.ts";
import { askWhereElse } from "./where-else.ts";

/** Undefined when she says nothing of the kind, or has reported nothing that is open. */
export function sayElsewhere(said: Said, context: VerifyContext): Outcome | undefined {
  const found = newestOwnCase(said.message.senderTag, context);
  const righted = found && rightedPlace(said, found, context);
  if (found === undefined || righted === undefined) return undefined;
  const { area } = righted;
  if (area !== undefined) return putElsewhere(found, { area, said }, context);
  return askWhereElse(found, { said, isNamed: righted.isNamed }, context);
}
