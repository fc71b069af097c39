/** "Is it true?": what is known about a case, an area, or everything that is open. */
import { isAdmitted } from "../../domain/authority/authority.ts";
import type { NetworkContext } from "../../domain/network-state.ts";
import type { Asked, Why } from "../answer/answers.ts";
import { aboutAlert, aboutCase, type Said } from "./about.ts";
import { openStatus } from "./open.ts";
import { ownStatus } from "./own.ts";
import { topicOf } from "./topic.ts";
import { unknownThing } from "./unreadable.ts";

/** What `status [CASE or AREA or a rumor]` is answered with, or why it is not. */
export function statusFor(asked: Asked, context: NetworkContext): Said | Why {
  if (!isAdmitted(asked.message.senderTag, context.state)) return ownStatus(asked, context);
  const [first = ""] = asked.args;
  const topic = topicOf(asked.rest, context.state);
  switch (topic.is) {
    case "case":
      return aboutCase(topic.found, context, topic.askedAs);
    case "alert":
      return aboutAlert(topic.found, context);
    case "open":
      return openStatus(asked, topic, context);
    case "rumor":
      return openStatus(asked, { isPlaceMissed: true }, context);
    case "unknown":
      return unknownThing(asked, first);
  }
}
