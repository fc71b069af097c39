/** What another bot has to tell about people: how an errand ended, or whose identity it saw. */
import { NOTHING, type Outcome } from "../../../../shared/core/bot.ts";
import type { Errand } from "../../../../shared/core/protocol/errand.ts";
import { onIdentity } from "../standing/identities.ts";
import { settleInvitation } from "../admission/invitation/settling.ts";
import type { VerifyContext } from "../roster.ts";

export function onPeopleErrand({ body, from }: Errand, context: VerifyContext): Outcome {
  switch (body.do) {
    case "note-identity": {
      const { userId, identity } = body;
      return onIdentity({ userId, tag: context.tagOf(userId), identity }, context);
    }
    case "done": {
      if (from !== "alert") return NOTHING;
      const { why, detail } = body;
      const failure = why === null ? null : { why, ...(detail === undefined ? {} : { detail }) };
      return settleInvitation(body.of, failure, context);
    }
    case "invite":
      return NOTHING;
  }
}
