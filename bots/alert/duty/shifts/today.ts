/** `duty today`: the cover of the next day as plain text, to be pasted elsewhere. Never a name. */
import { only, type Outcome } from "../../../../shared/core/bot.ts";
import { DAY_MS } from "../../../../shared/core/values/time.ts";
import type { AreaPath } from "../../../../shared/core/values/ids.ts";
import { answer, type Asked } from "../../../../shared/conversation/answer/answers.ts";
import { fact, line, title, type Line } from "../../../../shared/language/text.ts";
import type { AlertContext } from "../../context.ts";
import { areasCovered, dutyOn } from "../covered.ts";
import { clockAt } from "../hand-over.ts";

/** Places that one text lists. */
const AREAS_MAX = 20;

/** Nobody is addressed in it, since it is to be copied. */
export function tellToday(asked: Asked, context: AlertContext): Outcome {
  const { nowMs, settings } = context;
  const zone = settings.timeZone ?? "UTC";
  const { roomId, isDirect } = asked.message;
  const covered = areasCovered(context);
  const areas = covered.slice(0, AREAS_MAX);
  const more = covered.length - areas.length;
  const lines = [
    title("alert-duty-today", { from: clockAt(nowMs, zone), zone }),
    ...areas.flatMap((area) => [
      line("alert-duty-today-area", { area }),
      ...blocksOf(area, context),
    ]),
    ...(more > 0 ? [line("alert-areas-more", { count: more })] : []),
  ];
  const asker = { message: { roomId, isDirect }, language: asked.language };
  return only(answer(asker, lines, { why: "cover" }));
}

/** From one change of the number to the next, as clocks of the network show them. */
function blocksOf(area: AreaPath, context: AlertContext): readonly Line[] {
  const { nowMs, settings, state } = context;
  const endMs = nowMs + DAY_MS;
  const changes = state.committees.shifts.flatMap(({ fromMs, untilMs }) => [fromMs, untilMs]);
  const inside = changes.filter((atMs) => atMs > nowMs && atMs < endMs);
  const starts = [...new Set([nowMs, ...inside])].toSorted((one, other) => one - other);
  const counted = starts.map((atMs) => ({ atMs, count: dutyOn(area, atMs, context).length }));
  const blocks = counted.filter(({ count }, index) => count !== counted[index - 1]?.count);
  return blocks.map(({ atMs, count }, index) =>
    fact("alert-duty-block", {
      from: clockAt(atMs, settings.timeZone),
      until: clockAt(blocks[index + 1]?.atMs ?? endMs, settings.timeZone),
      count,
    }),
  );
}
