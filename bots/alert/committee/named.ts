/** The committee that an organizer names in quotation marks, or a no that says which there are. */
import type { Outcome } from "../../../shared/core/bot.ts";
import { askForForm, refuseOnly, type Asked } from "../../../shared/conversation/answer/answers.ts";
import { committeeByName, type Committee } from "../../../shared/domain/streams/committees.ts";
import { item, title } from "../../../shared/language/text.ts";
import type { AlertContext } from "../context.ts";

/** Most committees that a refusal lists. */
const SHOWN_MAX = 12;

type Meant = Readonly<{ committee: Committee } | { committee: undefined; outcome: Outcome }>;

/** The first argument is its name. */
export function committeeMeant(asked: Asked, { state }: AlertContext): Meant {
  const [name = ""] = asked.args;
  if (name === "") {
    return { committee: undefined, outcome: askForForm(asked, "alert-committee-which") };
  }
  const committee = committeeByName(state.committees, name);
  if (committee !== undefined) return { committee };
  const names = [...state.committees.committees.values()].map((one) => one.name).toSorted();
  const lines = [
    title("alert-committee-unknown", { name }),
    ...names.slice(0, SHOWN_MAX).map((one) => item("alert-committee-called", { name: one })),
  ];
  const outcome = refuseOnly(asked, { reason: "unknown-committee", lines });
  return { committee: undefined, outcome };
}
