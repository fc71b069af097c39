/** `confirmers new AREA [LANG,LANG]`: a room for the people of a place who are asked to look. */
import { joined, only } from "../../../../shared/core/bot.ts";
import { refuseOnly } from "../../../../shared/conversation/answer/answers.ts";
import type { Handler } from "../../../../shared/conversation/feature.ts";
import { codenameOf } from "../../../../shared/domain/codename.ts";
import { title } from "../../../../shared/language/text.ts";
import { recordOf } from "../record.ts";
import { namedArea } from "./named-area.ts";
import { createConfirmers } from "./room-creation.ts";

const REF_BYTES = 16;

/** Asks for the room; the answer comes when it is there. */
export const newConfirmers: Handler = (asked, context) => {
  const named = namedArea(asked, context);
  if ("refused" in named) return named.refused;
  const { area, languages } = named;
  const ref = Buffer.from(context.randomBytes(REF_BYTES)).toString("hex");
  const { sender, senderTag, roomId } = asked.message;
  const codename = codenameOf(ref, context.state);
  const command = {
    type: "request-confirmers",
    ref,
    area,
    by: senderTag,
    codename,
    languages,
  } as const;
  const requested = recordOf(command, context);
  if (!requested.ok) {
    const lines = [title("verify-confirmers-already", { why: requested.refusal, area })];
    return refuseOnly(asked, { reason: "already", lines }, { area });
  }
  const { language } = asked;
  const creation = { ref, area, codename, owners: [sender], roomId, language };
  return joined(requested.recorded, only(createConfirmers(creation, context)));
};
