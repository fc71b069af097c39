/** `burn committee "NAME" [now]` and `burn network [now]`. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import {
  askForForm,
  refuseOnly,
  type Asked,
} from "../../../../shared/conversation/answer/answers.ts";
import type { NetworkContext } from "../../../../shared/domain/network-state.ts";
import { committeeByName } from "../../../../shared/domain/streams/committees.ts";
import { title } from "../../../../shared/language/text.ts";
import { isNow } from "../../ending/now.ts";
import { propose } from "./propose.ts";

/** The name may stand in quotation marks or not. */
export function burnCommittee(asked: Asked, context: NetworkContext): Outcome {
  const { args } = asked;
  const now = args.length > 1 && isNow(args.slice(-1));
  const name = (now ? args.slice(0, -1) : args).join(" ");
  if (name === "") return askForForm(asked, "rooms-burn-which-committee");
  const committee = committeeByName(context.state.committees, name);
  if (committee === undefined) {
    const lines = [title("rooms-burn-no-committee", { name })];
    return refuseOnly(asked, { reason: "unknown-committee", lines });
  }
  return propose({ target: { size: "committee", id: committee.id }, now }, asked, context);
}

/** With `now` there is no time to undo it, if the second organizer says so, too. */
export function burnNetwork(asked: Asked, context: NetworkContext): Outcome {
  const now = isNow(asked.args);
  if (asked.args.length > 0 && !now) return askForForm(asked, "rooms-burn-network-form");
  return propose({ target: { size: "network" }, now }, asked, context);
}
