/** What became of a committee's room that was to end. */
import { NOTHING, only, type Outcome } from "../../../../shared/core/bot.ts";
import type { Receipt } from "../../../../shared/core/protocol/effect.ts";
import { tellOrganizers, warn } from "../../../../shared/conversation/answer/answers.ts";
import { line, title } from "../../../../shared/language/text.ts";
import { endedLines } from "../../../../shared/telling/room-end.ts";
import type { AlertContext } from "../../context.ts";
import { decideCommittee, recorded } from "../committee.ts";

/** The room is gone, or it is not: either way the organizers are told what is true. */
export function settleClosing(id: string, { result }: Receipt, context: AlertContext): Outcome {
  const committee = context.state.committees.committees.get(id);
  if (committee?.closingAtMs === undefined) return NOTHING;
  const { name, codename = "none" } = committee;
  if (!result.ok) {
    const lines = [title("alert-committee-stays", { name }), line("alert-committee-stays-next")];
    return only(warn(context, lines));
  }
  const decision = decideCommittee({ do: "settle-close", id }, context.state.committees);
  if (!decision.ok) return NOTHING;
  const { emptied } = result;
  const lines = [title("alert-committee-closed", { name, codename }), ...endedLines(emptied)];
  const counts = emptied === undefined ? {} : { counts: emptied };
  const card = { kind: "receipt", why: "committee-closed", ...counts } as const;
  const told = tellOrganizers(context, lines, card);
  return { facts: decision.events.map(recorded), effects: [told] };
}
