/** Every mutant that there is. */
import { ALERT_MUTANTS } from "./areas/alert.ts";
import { ANSWER_MUTANTS } from "./areas/answers.ts";
import { AUTHORITY_MUTANTS } from "./areas/authority.ts";
import { CONVERSATION_MUTANTS } from "./areas/conversation.ts";
import { CONVERSATIONS_MUTANTS } from "./areas/conversations.ts";
import { CORE_MUTANTS } from "./areas/core.ts";
import { EVENTLOG_MUTANTS } from "./areas/eventlog.ts";
import { EXAMINE_MUTANTS } from "./areas/examine.ts";
import { INBOX_MUTANTS } from "./areas/inbox.ts";
import { KEEPING_MUTANTS } from "./areas/keeping.ts";
import { MOVING_MUTANTS } from "./areas/moving.ts";
import { ORGANIZER_MUTANTS } from "./areas/organizers.ts";
import { OWED_MUTANTS } from "./areas/owed.ts";
import { PEOPLE_MUTANTS } from "./areas/people.ts";
import { RECORD_MOVING_MUTANTS } from "./areas/record-moving.ts";
import { RESTORED_MUTANTS } from "./areas/restored.ts";
import { ROOM_MUTANTS } from "./areas/rooms.ts";
import { RUNTIME_MUTANTS } from "./areas/runtime.ts";
import { STATE_MUTANTS } from "./areas/state.ts";
import { STATE_ROOM_MUTANTS } from "./areas/state-room.ts";
import { TOLD_MUTANTS } from "./areas/told.ts";
import { TRUST_MUTANTS } from "./areas/trust.ts";
import { VAULT_MUTANTS } from "./areas/vault.ts";
import { VOTE_MUTANTS } from "./areas/votes.ts";
import { VERIFICATION_MUTANTS } from "./areas/verification.ts";
import { WIRE_MUTANTS } from "./areas/wire.ts";
import { WORD_MUTANTS } from "./areas/words.ts";
import type { Mutant } from "./mutant.ts";

export const MUTANTS: readonly Mutant[] = [
  ...AUTHORITY_MUTANTS,
  ...KEEPING_MUTANTS,
  ...PEOPLE_MUTANTS,
  ...VOTE_MUTANTS,
  ...STATE_MUTANTS,
  ...MOVING_MUTANTS,
  ...ORGANIZER_MUTANTS,
  ...TRUST_MUTANTS,
  ...CONVERSATION_MUTANTS,
  ...CONVERSATIONS_MUTANTS,
  ...WORD_MUTANTS,
  ...EVENTLOG_MUTANTS,
  ...RUNTIME_MUTANTS,
  ...OWED_MUTANTS,
  ...RECORD_MOVING_MUTANTS,
  ...RESTORED_MUTANTS,
  ...STATE_ROOM_MUTANTS,
  ...EXAMINE_MUTANTS,
  ...INBOX_MUTANTS,
  ...VERIFICATION_MUTANTS,
  ...WIRE_MUTANTS,
  ...ANSWER_MUTANTS,
  ...VAULT_MUTANTS,
  ...ALERT_MUTANTS,
  ...TOLD_MUTANTS,
  ...ROOM_MUTANTS,
  ...CORE_MUTANTS,
];
