/**
 * The verify bot: reports, confirmations, admissions. It is the receptionist in every room where
 * it is, and nothing that was meant for it stays without an answer.
 */
import { joined, type Outcome } from "../../shared/core/bot.ts";
import type { Received } from "../../shared/core/protocol/message.ts";
import { botOf, type Respond } from "../../shared/conversation/bot-of.ts";
import { mergeFeature } from "./case/merge/feature.ts";
import { caseFeature } from "./case/feature.ts";
import { requestFeature } from "./case/request/feature.ts";
import { intakeFeature } from "./intake/feature.ts";
import { hasTime } from "./intake/has-time.ts";
import { mediaFeature } from "./media/feature.ts";
import { isStillAsked } from "./media/handing/still-asked.ts";
import { afterPeople } from "./outcome.ts";
import { keepingFeature } from "./case/keeping.ts";
import { confirmersBurningFeature } from "./people/confirmers/burning.ts";
import { peopleFeature } from "./people/feature.ts";
import { decidePeople } from "./people/people.ts";
import { onRestored } from "./people/restore/restored.ts";
import { pinned } from "./people/standing/pinning.ts";
import { changed } from "./people/standing/suspension.ts";
import { senderStanding, type VerifyContext } from "./people/roster.ts";
import { reportFeature } from "./report/feature.ts";
import { trustFeature } from "./trust/feature.ts";
import { takeLeave } from "./trust/leaving/answered.ts";
import { takeReturn } from "./trust/slip/take-return.ts";
import { takeCode } from "./trust/newcomer/take-code.ts";
import { converse } from "./report/conversation.ts";
import { welcomeFeature } from "./welcome/feature.ts";
import { morningFeature } from "./welcome/morning.ts";

export const verifyBot = botOf({
  name: "verify",
  writes: ["people", "case"],
  features: [
    reportFeature,
    intakeFeature,
    mediaFeature,
    caseFeature,
    requestFeature,
    mergeFeature,
    peopleFeature,
    confirmersBurningFeature,
    trustFeature,
    welcomeFeature,
    morningFeature,
    keepingFeature,
  ],
  opensEnclosed: true,
  wants: isStillAsked,
  hasTime,
  onMessage,
  onRestored,
});

/**
 * An identity may speak before it was handed over: a first one is pinned and answered as such,
 * another one than was pinned is noted.
 */
function onMessage(message: Received, context: VerifyContext, carryOut: Respond): Outcome {
  const back = takeReturn(message, context);
  if (back !== undefined) return back;
  const respond = (now: VerifyContext): Outcome => converse(message, now, carryOut);
  const { sender: userId, senderTag: tag, identityTag: identity } = message;
  const seen = { userId, tag, identity };
  // What a restored network learned last may be lost: no identity is recorded before it goes on.
  if (context.held) return respond(context);
  switch (senderStanding(message, context)) {
    case "good":
    case "not-admitted":
      return takeLeave(message, context, () => takeCode(message, context) ?? respond(context));
    case "changed-identity":
      return joined(changed(seen, context), respond(context));
    case "not-pinned": {
      const first = pinned(seen, context);
      const { people } = context.state;
      const decision = decidePeople({ type: "pin", person: tag, identity }, people);
      const after = decision.ok ? afterPeople(context, decision.events) : context;
      return joined(first, respond(after));
    }
  }
}
