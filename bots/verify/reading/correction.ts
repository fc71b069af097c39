/** What a text puts right in a report: "5 agents, not 3", "no, Lake Street", "hace 20 minutos". */
import type { AreaPath } from "../../../shared/core/values/ids.ts";
import type { Count } from "../../../shared/language/reading/amounts.ts";
import type { Ago } from "../../../shared/language/reading/minutes.ts";
import { agentsIn, answerIn, deniedAmounts, isPartIn } from "./count.ts";
import { codesOf, type Mark } from "./marks.ts";
import { openText, type Opened, type ReadingContext } from "./opened.ts";
import {
  activityOf,
  equipmentOf,
  uniformOf,
  type Activity,
  type Equipment,
  type Uniform,
} from "./seen.ts";

/** The fields that change; null takes a value away, and nothing else is touched. */
export type Correction = Readonly<{
  areas?: readonly AreaPath[];
  count?: Count | null;
  /** The count is that of some of them. */
  isPart?: true;
  activity?: Activity | null;
  uniform?: Uniform | null;
  equipment?: readonly Equipment[];
  /** What they do not have after all. */
  without?: readonly Equipment[];
  ago?: Ago;
  isOver?: true;
}>;

/** What changes by this text; empty when it puts nothing right. */
export function readCorrection(text: string, context: ReadingContext): Correction {
  const opened = openText(text, context);
  const { areas } = opened.where;
  const { ago, isOver } = opened.when;
  return {
    ...(areas.length > 0 && { areas }),
    ...countChange(opened),
    ...seenChange(opened.marks),
    ...(ago !== undefined && { ago }),
    ...(isOver && { isOver }),
  };
}

/** A bare number counts people where the text says nothing else that a number could be for. */
function countChange({ tokens, marks, language, where, when }: Opened): Correction {
  const isOther = where.areas.length > 0 || when.ago !== undefined;
  const said = isOther ? agentsIn(tokens, marks, language) : answerIn(tokens, marks, language);
  if (said !== undefined) {
    const count = { least: said.least, most: said.most };
    return { count, ...(isPartIn(said, tokens, language) && { isPart: true }) };
  }
  // "Not 3" alone: how many there are nobody has said.
  return deniedAmounts(tokens, language).length > 0 ? { count: null } : {};
}

function seenChange(marks: readonly Mark[]): Correction {
  const denied = marks
    .filter(({ isDenied }) => isDenied)
    .map((mark) => ({ ...mark, isDenied: false }));
  const activity = codesOf(marks, "activity").size > 0 ? activityOf(marks) : undefined;
  const isActDenied = activity === undefined && codesOf(denied, "activity").size > 0;
  const uniform = uniformOf(marks);
  const equipment = equipmentOf(marks);
  const without = equipmentOf(denied).filter((one) => !equipment.includes(one));
  return {
    ...(activity !== undefined && { activity }),
    ...(isActDenied && { activity: null }),
    ...(uniform !== undefined && { uniform }),
    ...(equipment.length > 0 && { equipment }),
    ...(without.length > 0 && { without }),
  };
}
