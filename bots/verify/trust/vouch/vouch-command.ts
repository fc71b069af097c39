/** `vouch`: a confirmer gives her word for somebody, with a code or without one. */
import { joined } from "../../../../shared/core/bot.ts";
import { refuseWithoutCode } from "../../../../shared/conversation/answer/no-code.ts";
import type { Handler } from "../../../../shared/conversation/feature.ts";
import { openCandidate } from "./candidates.ts";
import { byCode } from "./by-code.ts";
import { giveWord } from "./give-word.ts";
import { readVouch } from "./read-vouch.ts";
import { refuseHeld, refuseUnseen } from "./vouch-words.ts";

/** `vouch USER or CODE [role area]`. */
export const vouchCommand: Handler = (asked, context) => {
  const read = byCode(asked, context) ?? readVouch(asked, context);
  if ("refused" in read) return read.refused;
  if ("candidate" in read) return giveWord(asked, read.candidate, context);
  const { userId, place } = read;
  const person = context.tagOf(userId);
  const known = context.state.people.persons.get(person);
  if (known?.grants.some(({ role, scope }) => role === place.role && scope === place.scope)) {
    return refuseHeld(asked);
  }
  const identity = context.identityOf(userId);
  if (identity === undefined || known?.changedTo) return refuseUnseen(asked, userId);
  const opened = openCandidate({ userId, person, identity, place }, context);
  if (opened === undefined) return refuseWithoutCode(asked, context);
  const { candidate, outcome, after } = opened;
  const given = giveWord(asked, candidate, after);
  // Nobody waits for whom nobody may vouch.
  return given.facts.length === 0 ? given : joined(outcome, given);
};
