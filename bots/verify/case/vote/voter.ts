/** Who votes, and what she says. */
import type { Received } from "../../../../shared/core/protocol/message.ts";
import type { CaseCode } from "../../../../shared/core/values/ids.ts";
import type { VerifyContext } from "../../people/roster.ts";
import type { Ballot } from "../cases.ts";

/** From where, in which language she is answered, and what is known at that moment. */
export type Voter = Readonly<{ message: Received; language: string; context: VerifyContext }>;

export type Vote = Omit<Ballot, "voter">;
/** A vote on one case. */
export type VoteOn = Readonly<{ code: CaseCode; vote: Vote }>;
