/**
 * What became of a case, told to everyone who was told about it: the one who reported it, the
 * rooms that were asked, and every room where somebody asked whether it is true.
 */
import { joined, type Outcome } from "../../../../shared/core/bot.ts";
import { standingFor } from "../../../../shared/domain/merged.ts";
import type { Case } from "../../../../shared/domain/streams/cases.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { endRequests } from "../request/poll-result.ts";
import { askAgain } from "../request/requests.ts";
import { isToldWhenRaised } from "./alert-told.ts";
import { tellOne } from "./tell-one.ts";

/**
 * The state of the case as it is now, into every room that knew an earlier one; and of those that
 * it stands for, each under its own code, to whoever knows that one alone. Whoever reported it in
 * private hears of its confirmation a moment later, together with whom the alert goes to.
 */
export function tellChange(found: Case, context: VerifyContext): Outcome {
  const members = toldWith(found, context);
  const isLater = isToldWhenRaised(found, context);
  const [first, ...others] = [found, ...members].map((one) => tellOne(one, isLater, context));
  const reached = new Set(first?.effects.flatMap((one) => ("roomId" in one ? [one.roomId] : [])));
  const more = others.map((outcome) => withoutRooms(outcome, reached));
  const ended = [found, ...members].map((one) => endRequests(one, context));
  // Of a turn to what waits for votes: it was confirmed before, and its polls have ended.
  const again = found.state === "unconfirmed" ? [askAgain(found, context)] : [];
  return joined(...(first ? [first] : []), ...more, ...ended, ...again);
}

/** Those that were merged into it, as they are told: some have just ended with it. */
function toldWith(found: Case, { state: { cases } }: VerifyContext): readonly Case[] {
  return [...cases.values()]
    .filter((one) => one.mergedInto !== null && standingFor(cases, one).code === found.code)
    .filter(({ overAtMs }) => overAtMs === null || overAtMs === found.overAtMs)
    .map((one) => ({ ...one, state: found.state, votes: found.votes }));
}

/** Where somebody reads of the one, she need not read of the other. */
function withoutRooms(outcome: Outcome, rooms: ReadonlySet<string>): Outcome {
  const effects = outcome.effects.filter((one) => !("roomId" in one && rooms.has(one.roomId)));
  return { ...outcome, effects };
}
