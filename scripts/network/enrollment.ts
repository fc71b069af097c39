/** Runs `bots/enroll.ts` for one bot: a process of its own, its job and result over pipes. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { enrollJob, enrollResult, type Enrolled, type EnrollJob } from "../../bots/enroll.ts";
import { Fault, type FaultCode } from "../../shared/core/fault.ts";
import { NODE_OPTIONS } from "./bot-process.ts";

const ENROLL = fileURLToPath(new URL("../../bots/enroll.ts", import.meta.url));

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

/** Resolves when the device is trusted; faults as `device-trust.ts` tells them. */
export async function enrollBot(job: EnrollJob): Promise<Enrolled> {
  const child = spawn(process.execPath, [...NODE_OPTIONS, ENROLL], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  child.stdin.on("error", () => undefined);
  child.stdin.end(JSON.stringify(z.encode(enrollJob, job)));
  const [output] = await Promise.all([text(child.stdout), once(child, "close")]);
  const result = parseResult(output);
  if ("masterKey" in result) return result;
  const code = PASSED_ON.find((known) => known === result.fault) ?? "server-failed";
  throw new Fault(code, "enroll bot", { ...(result.hint !== null && { hint: result.hint }) });
}

function parseResult(output: string): z.output<typeof enrollResult> {
  try {
    return enrollResult.parse(JSON.parse(output));
  } catch {
    return { fault: "bug", hint: "the bot's process ended before it was done: try again" };
  }
}
