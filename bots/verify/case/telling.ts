/**
 * What became of a case, told to everyone who was told about it: the one who reported it, the
 * rooms that were asked, and every room where somebody asked whether it is true.
 */
import type { Outcome } from "../../../shared/core/bot.ts";
import type { Effect } from "../../../shared/core/protocol/effect.ts";
import type { RoomId } from "../../../shared/core/values/ids.ts";
import { roomsTold, toldDrops } from "../../../shared/conversation/answer/told.ts";
import type { Case, CaseState } from "../../../shared/domain/streams/cases.ts";
import { MESSAGE_TYPE, notice } from "../../../shared/language/content.ts";
import { composeAll, line, title, type Line } from "../../../shared/language/text.ts";
import { caseArgs } from "./case-lines.ts";
import { languagesOf, mayBeTold } from "./rooms-told.ts";
import { electorateOf, type VerifyContext } from "../people/roster.ts";

/** CAP's word for what the change means to somebody who knew the case before. */
const MSG_TYPES: Readonly<Record<CaseState, "Update" | "Cancel">> = {
  unconfirmed: "Update",
  confirmed: "Update",
  refuted: "Cancel",
  expired: "Cancel",
  ended: "Cancel",
};

/** The state of the case as it is now, into every room that knew an earlier one. */
export function tellChange(found: Case, context: VerifyContext): Outcome {
  const rooms = new Set([found.replyRoom, ...found.askedRooms, ...roomsTold(found, context)]);
  const effects = [...rooms].flatMap((roomId) => {
    if (!mayBeTold(roomId, context)) return [];
    return [changeNotice(found, roomId, context)];
  });
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
  return [...new Set(rooms)]
    .filter((roomId) => mayBeTold(roomId, context))
    .map((roomId) => caseNotice(found, roomId, { lines, context, counts: { committees } }));
}

/** Tells those who reported and who confirmed it that no committee knows of it yet. */
export function tellStalled(found: Case, context: VerifyContext): readonly Effect[] {
  const lines = [
    title("verify-stalled", caseArgs(found)),
    line("verify-stalled-next", { code: found.code }),
  ];
  return [...new Set([found.replyRoom, ...found.askedRooms])]
    .filter((roomId) => mayBeTold(roomId, context))
    .map((roomId) => caseNotice(found, roomId, { lines, context, why: "not-raised" }));
}

function changeNotice(found: Case, roomId: RoomId, context: VerifyContext): Effect {
  const instead = found.state === "refuted" ? whatItWas(found, context) : [];
  const lines = [
    title("verify-change-title", { ...caseArgs(found), state: found.state }),
    ...instead,
    line("verify-change-next", { code: found.code, state: found.state }),
  ];
  return caseNotice(found, roomId, { lines, context });
}

/** What those who refuted it saw instead, without saying who said so. */
function whatItWas(found: Case, context: VerifyContext): readonly Line[] {
  const { people } = electorateOf(found, context);
  const words = [...found.votes].flatMap(([voter, vote]) =>
    people.has(voter) && vote.choice === "refute" && vote.what !== null ? [vote.what] : [],
  );
  return words.length === 0 ? [] : [line("verify-what-it-was", { what: words.join("; ") })];
}

function caseNotice(
  found: Case,
  roomId: RoomId,
  what: Readonly<{
    lines: readonly Line[];
    context: VerifyContext;
    counts?: Readonly<Record<string, number>>;
    why?: string;
  }>,
): Effect {
  const languages = languagesOf(roomId, what.context);
  const [language] = languages;
  const isChat = what.context.rooms.personOf(roomId) !== undefined;
  const content = notice(composeAll(languages, what.lines, isChat ? "direct" : "room"), {
    kind: "case",
    case: found.code,
    state: found.state,
    msgType: MSG_TYPES[found.state],
    area: found.area,
    severity: found.severity,
    ...(language === undefined ? {} : { language }),
    ...(what.why !== undefined && { why: what.why }),
    ...(what.counts === undefined ? {} : { counts: { ...what.counts } }),
  });
  return { do: "send", roomId, type: MESSAGE_TYPE, content };
}
