/** `confirmers list`: who is asked, by area and number. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import { answerOnly, type Asked } from "../../../../shared/conversation/answer/answers.ts";
import { item, title } from "../../../../shared/language/text.ts";
import { electorateOf } from "../../../../shared/domain/authority/electorate.ts";
import { unreadingIn, type VerifyContext } from "../roster.ts";

/** `confirmers list`: each area with how many people count there now, and cannot read. */
export function listConfirmers(asked: Asked, context: VerifyContext): Outcome {
  const { confirmerRooms, confirmersRequested, confirmersCodenames } = context.state.people;
  const items = [...confirmerRooms].toSorted().map(([area, roomId]) => {
    const { people } = electorateOf({ area, severity: "urgent" }, context);
    const codename = confirmersCodenames.get(area) ?? "none";
    const unreading = unreadingIn(roomId, context);
    return item("verify-confirmers-item", { area, codename, people: people.size, unreading });
  });
  const waiting = [...confirmersRequested.values()]
    .toSorted()
    .map((area) => item("verify-confirmers-waiting", { area }));
  const lines = [title("verify-confirmers-list", { count: items.length }), ...items, ...waiting];
  return answerOnly(asked, lines, { counts: { rooms: items.length } });
}
