/** Hands a slip to the verify that runs on this data folder, and waits for what it says. */
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import {
  ANSWERED,
  ASKED,
  slipFolderOf,
  slipKeyOf,
  takeAway,
  takeSlipFile,
  writeSlip,
} from "../../bots/process/slips/slips.ts";
import { slipAnswerShape, type Slip, type SlipAnswer } from "../../bots/verify/trust/slip/slip.ts";
import { Fault } from "../../shared/core/fault.ts";
import { SECOND_MS } from "../../shared/core/values/time.ts";
import { drawOneTimeCode, tagOfCode, type OneTimeCode } from "../../shared/domain/one-time-code.ts";
import { createTagger } from "../../shared/vault/tags.ts";
import type { Vault } from "../../shared/vault/vault.ts";
import { diskFault } from "./disk-fault.ts";

const NAME_BYTES = 8;
const POLL_MS = 100;
/** Verify looks every second; a machine that is busy takes a few. */
const TAKEN_MS_MAX = 15 * SECOND_MS;
const ANSWERED_MS_MAX = 15 * SECOND_MS;

type Open = Readonly<{ data: string; vault: Vault }>;

/** A code that nobody knows yet, and the tag by which a slip names it: the code is in none. */
export function newCode(vault: Vault): Readonly<{ code: OneTimeCode; invite: Slip["invite"] }> {
  const code = drawOneTimeCode((count) => new Uint8Array(randomBytes(count)));
  const tagger = createTagger(vault.tagKey);
  return { code, invite: tagOfCode(code, (userId) => tagger.user(userId)) };
}

/** What verify says. Fails `setup`, and nothing was done, when none runs here. */
export async function handIn(slip: Slip, { data, vault }: Open): Promise<SlipAnswer> {
  const key = slipKeyOf(vault.bots.verify.rowsKey);
  const name = randomBytes(NAME_BYTES).toString("hex");
  const file = join(slipFolderOf(data), name);
  await writeSlip(file + ASKED, slip, key).catch((error: unknown) => {
    throw diskFault(error, "ask verify");
  });
  const within = async (msMax: number): Promise<SlipAnswer | undefined> => {
    for (let waitedMs = 0; waitedMs < msMax; waitedMs += POLL_MS) {
      const answer = await takeSlipFile(file + ANSWERED, slipAnswerShape, key);
      if (answer !== undefined) return answer;
      await wait(POLL_MS);
    }
    return undefined;
  };
  const answer = (await within(TAKEN_MS_MAX)) ?? (await orTakenBack(file, within));
  if (answer !== undefined) return answer;
  const hint =
    "the verify bot does not take it: the bots have to run on this data folder, under the " +
    "account that runs this; start them, and try again";
  throw new Fault("setup", "ask verify", { hint });
}

/** What was taken in the last instant is waited for once more; the rest is withdrawn. */
async function orTakenBack(
  file: string,
  within: (msMax: number) => Promise<SlipAnswer | undefined>,
): Promise<SlipAnswer | undefined> {
  return (await takeAway(file + ASKED)) ? undefined : await within(ANSWERED_MS_MAX);
}
