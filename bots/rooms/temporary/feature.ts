/** Temporary rooms: whoever an organizer invites, for as long as she says. */
import type { Feature } from "../../../shared/conversation/feature.ts";
import { whenOpened } from "../room/opening.ts";
import { greetTemporary } from "./greeting.ts";
import { onTemporaryOpened } from "./opened.ts";
import { openTemporary } from "./room-new.ts";
import { onUnnamedTick } from "./unnamed.ts";

export const temporaryFeature = {
  greets: greetTemporary,
  commands: { "room new": openTemporary },
  onTick: onUnnamedTick,
  onReceipt: whenOpened("temporary", onTemporaryOpened),
} as const satisfies Feature;
