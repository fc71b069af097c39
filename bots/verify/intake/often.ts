/**
 * What organizers are told of many cases of one place alike: of the first few one by one, then
 * once that there are more. A hundred lines that say the same bury all else.
 */
import { joined, noting, only, type Outcome } from "../../../shared/core/bot.ts";
import type { Effect } from "../../../shared/core/protocol/effect.ts";
import { MINUTE_MS } from "../../../shared/core/values/time.ts";
import { warn } from "../../../shared/conversation/answer/answers.ts";
import type { Case } from "../../../shared/domain/streams/cases.ts";
import { line, title } from "../../../shared/language/text.ts";
import type { VerifyContext } from "../people/roster.ts";

/** So many of one place are told one by one in this time. */
const EACH_MAX = 3;
const OFTEN_MS = 15 * MINUTE_MS;

/** What is told of each, and how many of it come. */
type Alike = Readonly<{
  why: "too-few" | "unanswered";
  cases: readonly Case[];
  each(found: Case): Effect;
}>;

/** Cases of one tick or turn; what was told before is a note of this machine. */
export function tellOften({ why, cases, each }: Alike, context: VerifyContext): Outcome {
  const areas = [...new Set(cases.map(({ area }) => area))];
  return joined(
    ...areas.map((area) => {
      const here = cases.filter((one) => one.area === area);
      const name = `often/${why}/${area}`;
      const [said = "", end = ""] = (context.noted(name) ?? "").split(" ");
      const before = Number(said);
      const untilMs = Number(end) || context.nowMs + OFTEN_MS;
      const count = before + here.length;
      const alone = here.slice(0, Math.max(0, EACH_MAX - before)).map((one) => each(one));
      const isMore = before <= EACH_MAX && count > EACH_MAX;
      const lines = [
        title("verify-often", { why, area }),
        line("verify-often-next", { area, minutes: OFTEN_MS / MINUTE_MS }),
      ];
      const more = isMore ? [warn(context, lines, { why, area, counts: { reports: count } })] : [];
      const note = { name, text: `${count} ${untilMs}`, untilMs };
      return joined(noting([note]), only(...alone, ...more));
    }),
  );
}
