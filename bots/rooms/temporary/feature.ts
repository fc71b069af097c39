/** Temporary rooms: whoever an organizer invites, for as long as she says. */
import type { Feature } from "../../../shared/conversation/feature.ts";
import { settleOpening } from "../keeping/opening.ts";
import { greetTemporary } from "./greeting.ts";
import { onTemporaryOpened, openTemporary } from "./temporary.ts";

export const temporaryFeature = {
  greets: greetTemporary,
  commands: { "room new": openTemporary },
  onReceipt: (receipt, context) =>
    settleOpening(receipt, context, {
      kind: "temporary",
      then: ({ room, ...opening }) => onTemporaryOpened(room, opening, context),
    }),
} as const satisfies Feature;
