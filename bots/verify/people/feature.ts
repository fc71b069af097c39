/** People: who is admitted and revoked, rooms of confirmers, identities, a person's language. */
import { joined } from "../../../shared/core/bot.ts";
import type { Feature } from "../../../shared/conversation/feature.ts";
import { newConfirmers } from "./confirmers/new-confirmers.ts";
import { listConfirmers } from "./confirmers/confirmer-list.ts";
import { owedConfirmers } from "./confirmers/owed-confirmers.ts";
import { onPeopleErrand } from "./receipt/errands.ts";
import { onIdentity } from "./standing/identities.ts";
import { onInvitationTick } from "./admission/invitation/settling.ts";
import { languageCommand } from "./languages.ts";
import { admitCommand } from "./admission/admit.ts";
import { approveCommand } from "./admission/organizer/approve.ts";
import { onProposalTick } from "./admission/organizer/lapsing.ts";
import { onPeopleReceipt } from "./receipt/receipts.ts";
import { resumeCommand } from "./restore/resume.ts";
import { revokeCommand } from "../trust/revoke/revoke-command.ts";
import { tellStats } from "./stats/stats.ts";

export const peopleFeature = {
  commands: {
    lang: languageCommand,
    "confirmers new": newConfirmers,
    "confirmers list": listConfirmers,
    admit: admitCommand,
    approve: approveCommand,
    // Taking a role away is right at any time, and most of all before the network goes on.
    revoke: (asked, context) => ({ ...revokeCommand(asked, context), duringHold: true }),
    resume: resumeCommand,
    stats: tellStats,
  },
  onTick: (context) => joined(onProposalTick(context), onInvitationTick(context)),
  onReceipt: onPeopleReceipt,
  onErrand: onPeopleErrand,
  onIdentity,
  owes: owedConfirmers,
} as const satisfies Feature;
