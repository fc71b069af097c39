/** The rooms of an alert as `delivery` lists them: by committee, and by what people see. */
import type { Alert, Reach } from "../../../../shared/domain/streams/alerts.ts";
import { item, type Line } from "../../../../shared/language/text.ts";
import type { AlertContext } from "../../context.ts";
import { argsOf, heldIn } from "./held.ts";
import { committeeOf } from "./rooms.ts";
import { unopened } from "./targets.ts";

/** A room that it went to, and what became of it there. */
export function deliveryItem(reach: Reach, context: AlertContext): Line {
  const name = seenName(committeeOf(reach.roomId, context));
  if (reach.failure !== null) return item("alert-delivery-failed", { ...name, why: reach.failure });
  return item(reach.cardId === null ? "alert-delivery-pending" : "alert-delivery-reached", name);
}

/** Committees that it should have gone to, and that had no room. */
export function missedItems(alert: Alert, context: AlertContext): readonly Line[] {
  return unopened(alert, context).map((one) => item("alert-delivery-missed", seenName(one)));
}

/** Committees whose quiet hours it waits for, or waited for in vain. */
export function laterItems({ held, ending }: Alert, context: AlertContext): readonly Line[] {
  const id = ending === null ? "alert-delivery-held" : "alert-delivery-held-over";
  return heldIn(held, context).map((one) => item(id, argsOf(one, context)));
}

/** The committee, and what people see its room called. */
function seenName(committee: ReturnType<typeof committeeOf>) {
  return { name: committee?.name ?? "?", codename: committee?.codename ?? "none" };
}
