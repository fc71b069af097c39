/** `apart`: cases that were merged are two again, and the votes on each are counted anew. */
import { joined } from "../../../../shared/core/bot.ts";
import type { Handler } from "../../../../shared/conversation/feature.ts";
import { decideOn } from "../decided.ts";
import { recountThese } from "../recount.ts";
import { mayPart } from "./may-judge.ts";
import { mergedIn } from "./named-cases.ts";
import { askForOne, refuseOthers, refuseParting } from "./refusals.ts";
import { tellParted } from "./parted.ts";

/** By a confirmer who is asked about it, or by an organizer. */
export const partCases: Handler = (asked, context) => {
  const found = mergedIn(asked, context);
  if (found === undefined) return askForOne(asked);
  const by = asked.message.senderTag;
  const { code } = found;
  if (!mayPart(by, found, context)) return refuseOthers(asked);
  const decided = decideOn({ type: "part", code, by }, context);
  if (!decided.ok) return refuseParting(asked, code);
  const { recorded, events, after } = decided;
  const parted = events.flatMap((event) => (event.type === "parted" ? [event.code] : []));
  const { told, standing } = tellParted(found, parted, { asked, context });
  return joined(recorded, told, recountThese([standing.code, ...parted], after));
};
