/** `demo`: one night on a real encrypted homeserver; then it stays up for a look around. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Command } from "commander";
import { z } from "zod";
import { Fault } from "../../shared/core/fault.ts";
import { Narrator } from "../demo/narrator.ts";
import { playNight, type Login, type Night } from "../demo/night.ts";
import { cacheFolder } from "../entry/cache.ts";
import { stopSignal } from "../entry/stop-signal.ts";

const optionsSchema = z.object({
  exit: z.boolean().default(false),
  json: z.string().optional(),
  dir: z.string().optional(),
});

export function configure(command: Command): void {
  command
    .option("--exit", "end after the story")
    .option("--json <file>", "write the steps and their times")
    .option("--dir <folder>", "keep homeserver and bots here afterwards (emptied first)");
}

/** 0 when every step of the story happened. */
export async function run(command: Command): Promise<number> {
  const options = optionsSchema.parse(command.opts());
  const stopped = stopSignal();
  const dir = options.dir ?? (await mkdtemp(join(tmpdir(), "aviso-demo-")));
  const paper = { write: (text: string) => process.stdout.write(text) };
  const narrator = new Narrator({ ...paper, isTerminal: process.stdout.isTTY }, () =>
    performance.now(),
  );
  const startedMs = performance.now();
  try {
    const night = await playNight({ dir, cacheDir: cacheFolder(), narrator });
    const totalMs = Math.round(performance.now() - startedMs);
    tellEnd(narrator, totalMs);
    await writeSteps(options.json, { narrator, totalMs, ok: true });
    if (!options.exit) await stayUp(night, narrator, stopped);
    await night.end();
    return 0;
  } catch (reason) {
    const totalMs = Math.round(performance.now() - startedMs);
    await writeSteps(options.json, { narrator, totalMs, ok: false });
    throw unfinished(narrator, reason);
  } finally {
    if (options.dir === undefined) await rm(dir, { recursive: true, force: true });
  }
}

/** A setup fault says itself what to do; anything else is told by the step that did not happen. */
function unfinished(narrator: Narrator, cause: unknown): unknown {
  if (cause instanceof Fault && cause.code === "setup") return cause;
  const failed = narrator.steps.findLast((step) => !step.ok);
  if (failed === undefined) return cause;
  const hint =
    `this did not happen: ${failed.what}. If the machine is very busy, try again; ` +
    "if not, it is a fault of ours: please report it with what stands above";
  return new Fault("server-failed", "play the night", { cause, hint });
}

function tellEnd(narrator: Narrator, totalMs: number): void {
  const { steps } = narrator;
  narrator.scene("The end");
  narrator.note(
    `${steps.length} steps, all of them happened, in ${(totalMs / 1000).toFixed(1)} s. ` +
      "Every word was encrypted: in the homeserver's database there is not one of them.",
  );
}

async function stayUp(night: Night, narrator: Narrator, stopped: Promise<void>): Promise<void> {
  const { url } = night.network.homeserver;
  narrator.scene("Look for yourself", "It stays up until you press Ctrl-C.");
  narrator.note(
    "In a Matrix client on this machine (Element Desktop, for one): sign in, choose another " +
      `homeserver, ${url}, and take one of these people. When the client asks to confirm ` +
      "the device, choose the recovery key: nobody talks to devices that nobody has signed.",
  );
  for (const login of night.logins) narrator.saw(login.name, login.who, loginLines(login));
  narrator.note("Try: `help` or `report` to @verify, `!status` in a committee's room.");
  await stopped;
  narrator.note("Ending …");
}

function loginLines({ userId, password, recoveryKey }: Login): string {
  return [
    `user          ${userId}`,
    `password      ${password}`,
    `recovery key  ${recoveryKey}`,
  ].join("\n");
}

type Written = Readonly<{ narrator: Narrator; totalMs: number; ok: boolean }>;

async function writeSteps(file: string | undefined, written: Written): Promise<void> {
  if (file === undefined) return;
  const { narrator, totalMs, ok } = written;
  const steps = narrator.steps;
  await writeFile(file, `${JSON.stringify({ ok, totalMs, steps }, undefined, 2)}\n`);
}
