/** `shut CODE` and `open CODE`: no more reports from where that one came; and again. */
import { joined } from "../../../../shared/core/bot.ts";
import { HOUR_MS } from "../../../../shared/core/values/time.ts";
import {
  answerOnly,
  askForForm,
  refuseOnly,
} from "../../../../shared/conversation/answer/answers.ts";
import type { Handler } from "../../../../shared/conversation/feature.ts";
import { codeIn } from "../../../../shared/conversation/said/code-token.ts";
import { line, title } from "../../../../shared/language/text.ts";
import { withPeople } from "../../outcome.ts";
import { seriesOf } from "../series.ts";

/** It ends by itself: nobody is kept out because somebody forgot. */
const SHUT_HOURS = 24;

/** The largest series that the reporter of this case belongs to; where there is none, her alone. */
export const shutIntake: Handler = (asked, context) => {
  const code = codeIn(asked.args[0] ?? "");
  const found = code === undefined ? undefined : context.state.cases.get(code);
  if (code === undefined || found === undefined) return askForForm(asked, "verify-shut-which");
  const [series] = seriesOf(found, context);
  if (series === undefined) return askForForm(asked, "verify-shut-which");
  const { group, people } = series;
  const by = asked.message.senderTag;
  const untilMs = context.nowMs + SHUT_HOURS * HOUR_MS;
  const event = { type: "intake-shut", code, group, by, untilMs } as const;
  const lines = [
    title("verify-shut", { group: group.of }),
    line("verify-shut-next", { code, hours: SHUT_HOURS }),
  ];
  return joined(
    withPeople([event]),
    answerOnly(asked, lines, { case: code, why: "intake-shut", counts: { people } }),
  );
};

/** The code by which it was shut, or the only one there is. */
export const openIntake: Handler = (asked, context) => {
  const { intake } = context.state.people.trust;
  const shut = [...intake].filter(([, { untilMs }]) => untilMs > context.nowMs);
  const said = codeIn(asked.args[0] ?? "");
  const [only] = shut.length === 1 ? shut : [];
  const code = said ?? only?.[0];
  if (code === undefined || !shut.some(([own]) => own === code)) {
    const codes = shut.map(([own]) => own).join(", ");
    const lines = [title("verify-open-which", { count: shut.length, codes })];
    return refuseOnly(asked, { reason: "missing", lines });
  }
  const by = asked.message.senderTag;
  return joined(
    withPeople([{ type: "intake-opened", code, by }]),
    answerOnly(asked, [title("verify-opened")], { case: code, why: "intake-opened" }),
  );
};
