/**
 * Where the state of a case was told as an answer, so that what becomes of it is told there, too:
 * notes of the bot that answered, once a person or once a group, until the case is over. They are
 * lost with the disk: who asked before that is corrected only where she is told for another reason.
 */
import type { Context, Note, NoteDrop, Outcome } from "../../core/bot.ts";
import type { CaseCode, RoomId } from "../../core/values/ids.ts";
import { isOpenCase, type Case } from "../../domain/streams/cases.ts";
import type { NetworkState } from "../../domain/network-state.ts";
import { TOLD_LIFE_MS } from "../../domain/streams/retention.ts";
import { ephemeralAt } from "../../domain/streams/rooms.ts";
import { statusFor } from "../status/status.ts";
import { answerOnly, refuseOnly, type Asked } from "./answers.ts";

type State = Context<NetworkState>;

/**
 * `status`, by whichever bot: answered, and noted where, so that a correction can go there. `more`
 * is said below it.
 */
export function answerStatus(
  asked: Asked,
  context: State,
  more: Parameters<typeof answerOnly>[1] = [],
): Outcome {
  const said = statusFor(asked, context);
  if ("reason" in said) return { ...refuseOnly(asked, said), notes: [] };
  const { lines, card, told } = said;
  return {
    ...answerOnly(asked, [...lines, ...more], card),
    notes: toldHere(told, asked.message, context),
  };
}

/** Notes that these cases were told where the message came from; nothing that is noted already. */
export function toldHere(
  codes: readonly CaseCode[],
  message: Asked["message"],
  context: State,
): readonly Note[] {
  return codes.flatMap((code) => {
    const found = context.state.cases.get(code);
    const name = `${prefixOf(code)}${placeOf(message)}`;
    if (found === undefined || !isOpenCase(found)) return [];
    // Whoever reported it is told where she did.
    if (message.isDirect && message.senderTag === found.reporter) return [];
    if (context.noted(name) === message.roomId) return [];
    return [{ name, text: message.roomId, untilMs: context.nowMs + TOLD_LIFE_MS }];
  });
}

/**
 * The rooms in which somebody asked about this case: of one person, the newest. In the room that
 * is for this case rooms tells each turn of it, and no other bot says goodbye there.
 */
export function roomsTold({ code }: Pick<Case, "code">, context: State): readonly RoomId[] {
  const noted = [...context.notedUnder(prefixOf(code)).values()].map((roomId) => roomId as RoomId);
  return noted.filter((roomId) => ephemeralAt(context.state.rooms, roomId)?.code !== code);
}

/** Nothing more will become of the case: where it was told is forgotten. */
export function toldDrops(found: Case, context: State): readonly NoteDrop[] {
  if (isOpenCase(found)) return [];
  return [...context.notedUnder(prefixOf(found.code)).keys()].map((name) => ({ name, text: null }));
}

/** A person is told once, in her newest chat; a group in its room. */
function placeOf({ isDirect, senderTag, roomId }: Asked["message"]): string {
  return isDirect ? `person/${senderTag}` : `room/${roomId}`;
}

function prefixOf(code: CaseCode): string {
  return `told/${code}/`;
}
