/** What is said when enough people have vouched: to the voucher, to her, and of a stand-in. */
import type { Effect } from "../../../../shared/core/protocol/effect.ts";
import { warn, type Asked } from "../../../../shared/conversation/answer/answers.ts";
import { trustOf } from "../../../../shared/domain/authority/trust.ts";
import { MESSAGE_TYPE, notice } from "../../../../shared/language/content.ts";
import { composeAll, LANGUAGES, line, title, type Line } from "../../../../shared/language/text.ts";
import type { Place } from "../../people/admission/place/places.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { spanOf } from "../invite/span.ts";

type UserId = Parameters<VerifyContext["tagOf"]>[0];

/** To the one whose word was the last that was wanting. */
export function inLines(
  userId: UserId | undefined,
  { role, name }: Place,
  { settings }: VerifyContext,
): readonly Line[] {
  const { probationMs } = trustOf(settings);
  return [
    title("verify-vouched-in", { ...namesOf(userId), role, name }),
    line("verify-newcomer-probation-of", spanOf(probationMs)),
  ];
}

/** To her, in her own chat; never who vouched. */
export function tellHer(userId: UserId, place: Place, context: VerifyContext): Effect {
  const { role, name, codename = "none" } = place;
  const language = context.state.people.languages.get(context.tagOf(userId));
  const { probationMs } = trustOf(context.settings);
  const lines = [
    title("verify-newcomer-in", { role, name }),
    line("verify-newcomer-probation", spanOf(probationMs)),
    line("verify-newcomer-invitation", { codename }),
  ];
  const body = composeAll(language === undefined ? LANGUAGES : [language], lines, "direct");
  const content = notice(body, { kind: "answer", why: role });
  return { do: "tell", userId, type: MESSAGE_TYPE, content };
}

/** An organizer stood in for vouches: all organizers see it. */
export function tellStandIn(
  { message }: Asked,
  { userId, name }: Readonly<{ userId: UserId | undefined; name: string }>,
  context: VerifyContext,
): Effect {
  const lines = [
    title("verify-stood-in", { organizer: message.sender, ...namesOf(userId), name }),
    line("verify-stood-in-next"),
  ];
  return warn(context, lines, { why: "stand-in" });
}

function namesOf(userId: UserId | undefined) {
  return { user: userId ?? "", who: userId === undefined ? "lost" : "known" };
}
