/**
 * What became of a case, told to everyone who was told about it: the one who reported it, the
 * rooms that were asked, and every room where somebody asked whether it is true.
 */
import type { Outcome } from "../../../../shared/core/bot.ts";
import type { Effect } from "../../../../shared/core/protocol/effect.ts";
import { roomsTold, toldDrops } from "../../../../shared/conversation/answer/told.ts";
import type { Case } from "../../../../shared/domain/streams/cases.ts";
import { line, title, type Line } from "../../../../shared/language/text.ts";
import { electorateOf, type VerifyContext } from "../../people/roster.ts";
import { caseArgs } from "../case-lines.ts";
import { caseNotices } from "./case-notices.ts";

/** The state of the case as it is now, into every room that knew an earlier one. */
export function tellChange(found: Case, context: VerifyContext): Outcome {
  const rooms = [found.replyRoom, ...found.askedRooms, ...roomsTold(found, context)];
  const instead = found.state === "refuted" ? whatItWas(found, context) : [];
  const lines = [
    title("verify-change-title", { ...caseArgs(found), state: found.state }),
    ...instead,
    line("verify-change-next", { code: found.code, state: found.state }),
  ];
  const effects = caseNotices(found, { rooms, lines }, context);
  return { facts: [], effects, notes: toldDrops(found, context) };
}

/**
 * Tells the one who reported that committees are being told, and how many; those who confirmed it
 * too, when there are none, or when they were told that nobody was.
 */
export function tellRaised(
  found: Case,
  committees: number,
  context: VerifyContext,
): readonly Effect[] {
  const isNews = found.isStalled || committees === 0;
  const rooms = isNews ? [found.replyRoom, ...found.askedRooms] : [found.replyRoom];
  const lines = [title("verify-raised", { ...caseArgs(found), committees })];
  return caseNotices(found, { rooms, lines, counts: { committees } }, context);
}

/** Tells those who reported and who confirmed it that no committee knows of it yet. */
export function tellStalled(found: Case, context: VerifyContext): readonly Effect[] {
  const rooms = [found.replyRoom, ...found.askedRooms];
  const lines = [
    title("verify-stalled", caseArgs(found)),
    line("verify-stalled-next", { code: found.code }),
  ];
  return caseNotices(found, { rooms, lines, why: "not-raised" }, context);
}

/** What those who refuted it saw instead, without saying who said so. */
function whatItWas(found: Case, context: VerifyContext): readonly Line[] {
  const { people } = electorateOf(found, context);
  const words = [...found.votes].flatMap(([voter, vote]) =>
    people.has(voter) && vote.choice === "refute" && vote.what !== null ? [vote.what] : [],
  );
  return words.length === 0 ? [] : [line("verify-what-it-was", { what: words.join("; ") })];
}
