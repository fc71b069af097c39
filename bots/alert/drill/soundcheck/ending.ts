/** A sound check ends: its polls, its notes, and what the organizers read of it. */
import { joined, NOTHING, only, type Outcome } from "../../../../shared/core/bot.ts";
import { tellOrganizers } from "../../../../shared/conversation/answer/answers.ts";
import { endPolls, type ResultOf } from "../../../../shared/conversation/poll/polls.ts";
import { line, sayInAll, title } from "../../../../shared/language/text.ts";
import type { AlertContext } from "../../context.ts";
import { committeeOf, respondersIn } from "../../delivery/route/rooms.ts";
import { checkIn, checksOf, dropCheck, heardIn, type RoomCheck } from "./checks.ts";

/** What it came to in this room's words; undefined while it goes on, and for what is none. */
export const soundcheckResult: ResultOf = ({ code, roomId }, context) => {
  const check = checkIn(roomId, context);
  if (check?.code !== code || !isOver(check, context)) return undefined;
  const counts = heardIn(check, context);
  const languages = committeeOf(roomId, context)?.languages ?? [context.settings.language];
  const text = sayInAll(languages, "alert-soundcheck-ended", counts);
  const about = { status: "Exercise", case: code, area: check.area } as const;
  return { text, card: { kind: "receipt", why: "poll-ended", ...about, counts } };
};

/** What is due. */
export function onSoundcheckTick(context: AlertContext): Outcome {
  const over = checksOf(context).filter((check) => isOver(check, context));
  const byCode = Map.groupBy(over, ({ code }) => code);
  return byCode.size === 0 ? NOTHING : joined(...[...byCode.values()].map(endWith(context)));
}

function endWith(context: AlertContext): (rooms: readonly RoomCheck[]) => Outcome {
  return (rooms) => {
    const [first] = rooms;
    if (first === undefined) return NOTHING;
    return joined(
      endPolls(first.code, soundcheckResult, context),
      only(resultOf(first, rooms, context)),
      dropCheck(rooms, context),
    );
  };
}

function isOver({ endsAtMs }: RoomCheck, { nowMs }: AlertContext): boolean {
  return endsAtMs <= nowMs;
}

/** In numbers, and what to do next: whoever said nothing may have heard nothing. */
function resultOf(first: RoomCheck, rooms: readonly RoomCheck[], context: AlertContext) {
  const { code, area } = first;
  const { rang, silent } = heardIn(first, context);
  const people = new Set(
    rooms.flatMap(({ roomId }) => respondersIn(roomId, context).map(context.tagOf)),
  ).size;
  const percent = people === 0 ? 0 : Math.round((rang / people) * 100);
  const unheard = Math.max(0, people - rang - silent);
  const lines = [
    title("alert-soundcheck-over", { area, rang, people, percent }),
    line("alert-soundcheck-rest", { silent, unheard }),
    ...(silent + unheard > 0 ? [line("alert-soundcheck-next")] : []),
  ];
  const card = {
    kind: "receipt",
    why: "soundcheck",
    status: "Exercise",
    case: code,
    area,
  } as const;
  return tellOrganizers(context, lines, { ...card, counts: { rang, silent, unheard, people } });
}
