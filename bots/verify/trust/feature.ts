/** Trust that grows and is taken back: one-time codes, vouches, revocations by two. */
import { joined } from "../../../shared/core/bot.ts";
import type { Feature } from "../../../shared/conversation/feature.ts";
import { inviteCommand, withdrawInvite } from "./invite/invite-commands.ts";
import { forgetCommand } from "./leaving/forget-command.ts";
import { ratifyCommand } from "./revoke/ratify.ts";
import { onRevocationTick, undoCommand } from "./revoke/undo-command.ts";
import { onTrustTick } from "./vouch/ends.ts";
import { vouchCommand } from "./vouch/vouch-command.ts";

export const trustFeature = {
  commands: {
    vouch: vouchCommand,
    invite: inviteCommand,
    "invite withdraw": withdrawInvite,
    ratify: ratifyCommand,
    "forget me": forgetCommand,
    "revoke undo": undoCommand,
  },
  onTick: (context) => joined(onTrustTick(context), onRevocationTick(context)),
} as const satisfies Feature;
