/** Runs `bots/process/enroll.ts` for one bot: its own process, jobs and results over pipes. */
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import {
  enrollJob,
  enrollResult,
  settleJob,
  type EnrollJob,
  type EnrollResult,
  type SettleJob,
} from "../../bots/process/enroll.ts";
import { Fault, type FaultCode } from "../../shared/core/fault.ts";
import type { RoomId } from "../../shared/core/values/ids.ts";
import { NODE_OPTIONS } from "./bot-process.ts";

const ENROLL = fileURLToPath(new URL("../../bots/process/enroll.ts", import.meta.url));

const PASSED_ON: readonly FaultCode[] = [
  "unreachable",
  "rate-limited",
  "server-failed",
  "refused",
  "wrong-key",
  "setup",
  "corrupt",
  "untrusted-self",
];

export type Enrolled = Readonly<{ masterKey: string; networkSecret: string | null }>;

/** A bot that has taken its identity over, and waits to be told what the others know. */
export type Returning = Readonly<{
  enrolled: Enrolled;
  /** The keys of these rooms as it has them, as JSON. */
  roomKeysOf(stateRooms: readonly RoomId[]): Promise<string>;
  /** Resolves when its store is as it shall be, and its process has ended. */
  settle(job: SettleJob): Promise<void>;
  /** Ends its process; what it has done so far is undone by the next attempt. */
  abandon(): void;
}>;

/** Resolves when the device is trusted; faults as `device-trust.ts` tells them. */
export async function enrollBot(job: EnrollJob): Promise<Enrolled> {
  const child = startEnrollment(job);
  const { masterKey, networkSecret } = expecting(await child.hear(), "masterKey");
  expecting(await child.hear(), "isSettled");
  return { masterKey, networkSecret };
}

/** Takes the identity over with the recovery key: from now on no older device can act. */
export async function returnBot(job: EnrollJob): Promise<Returning> {
  const child = startEnrollment(job);
  const { masterKey, networkSecret } = expecting(await child.hear(), "masterKey");
  return {
    enrolled: { masterKey, networkSecret },
    roomKeysOf: async (stateRooms) => {
      child.say({ stateRooms });
      return expecting(await child.hear(), "roomKeys").roomKeys;
    },
    settle: async (settling) => {
      child.say(z.encode(settleJob, settling));
      expecting(await child.hear(), "isSettled");
    },
    abandon: child.end,
  };
}

type Enrollment = Readonly<{
  say(job: unknown): void;
  hear(): Promise<EnrollResult>;
  end(): void;
}>;

function startEnrollment(job: EnrollJob): Enrollment {
  const child = spawn(process.execPath, [...NODE_OPTIONS, ENROLL], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  // A process that died is told by the end of its output.
  child.stdin.on("error", () => undefined);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const say = (message: unknown): void => {
    child.stdin.write(`${JSON.stringify(message)}\n`);
  };
  say(z.encode(enrollJob, job));
  return {
    say,
    hear: async () => {
      const { value, done } = await lines.next();
      const result = done === true ? undefined : parseResult(value);
      if (result !== undefined) return result;
      const hint = "the bot's process ended before it was done: try again";
      throw new Fault("server-failed", "enroll bot", { hint });
    },
    end: () => {
      child.stdin.end();
    },
  };
}

type Field = "masterKey" | "roomKeys" | "isSettled";

function expecting<Name extends Field>(
  result: EnrollResult,
  field: Name,
): Extract<EnrollResult, Readonly<Record<Name, unknown>>> {
  if ("fault" in result) {
    const code = PASSED_ON.find((known) => known === result.fault) ?? "server-failed";
    throw new Fault(code, "enroll bot", { ...(result.hint !== null && { hint: result.hint }) });
  }
  if (!(field in result)) throw new TypeError("an enrollment answered out of turn");
  return result as Extract<EnrollResult, Readonly<Record<Name, unknown>>>;
}

function parseResult(line: string): EnrollResult | undefined {
  try {
    return enrollResult.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}
