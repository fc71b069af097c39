/** What becomes of a case, told to whoever asked alert about it and is not told by its alert. */
import type { Outcome } from "../../../shared/core/bot.ts";
import type { Effect } from "../../../shared/core/protocol/effect.ts";
import type { RoomId } from "../../../shared/core/values/ids.ts";
import { answer } from "../../../shared/conversation/answer/answers.ts";
import { roomsTold, toldDrops } from "../../../shared/conversation/answer/told.ts";
import { isNetworkRoom } from "../../../shared/conversation/command/place.ts";
import { languageOf } from "../../../shared/conversation/command/interpret.ts";
import { isAdmitted } from "../../../shared/domain/authority/authority.ts";
import { isOpenCase, type Case } from "../../../shared/domain/streams/cases.ts";
import { line, title } from "../../../shared/language/text.ts";
import type { AlertContext } from "../context.ts";

/** The outcome of a turn of this case, and the same news where somebody asked about it. */
export function withAsked(found: Case, outcome: Outcome, context: AlertContext): Outcome {
  const reached = new Set(outcome.effects.flatMap((one) => ("roomId" in one ? [one.roomId] : [])));
  const rooms = roomsTold(found, context).filter((roomId) => !reached.has(roomId));
  const news = rooms.flatMap((roomId) => newsFor(found, roomId, context));
  const notes = [...(outcome.notes ?? []), ...toldDrops(found, context)];
  return { ...outcome, effects: [...outcome.effects, ...news], notes };
}

/** In the words of `status`; nothing for a chat whose person is no longer of the network. */
function newsFor(found: Case, roomId: RoomId, context: AlertContext): readonly Effect[] {
  const owner = context.rooms.personOf(roomId);
  const senderTag = context.tagOf(owner ?? context.network.bots.alert);
  const isTheirs =
    owner === undefined ? isNetworkRoom(roomId, context) : isAdmitted(senderTag, context.state);
  if (!isTheirs) return [];
  const { code, state, area, severity } = found;
  const lines = [
    title("common-status-case", { code, state, area }),
    line("common-status-meaning", { state }),
  ];
  const card = { kind: "case", case: code, state, area, severity } as const;
  const msgType = isOpenCase(found) ? ("Update" as const) : ("Cancel" as const);
  const language = languageOf({ roomId, senderTag }, context);
  return [answer({ message: { roomId }, language }, lines, { ...card, msgType })];
}
