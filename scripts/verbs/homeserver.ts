/** `homeserver`: the embedded Synapse in the foreground, hardened, until it is told to end. */
import { InvalidArgumentError, type Command } from "commander";
import { z } from "zod";
import { prepareSynapse } from "../homeserver/installation.ts";
import { startHomeserver, type Homeserver } from "../homeserver/homeserver.ts";
import { Fault } from "../../shared/core/fault.ts";
import { cacheFolder } from "../entry/cache.ts";
import { tellInstallStep } from "../entry/progress.ts";
import { stopSignal } from "../entry/stop-signal.ts";

const PORT_MAX = 65_535;

const optionsSchema = z.object({
  dir: z.string(),
  port: z.number(),
  registrationSecretFile: z.string().optional(),
  limits: z.boolean(),
});

export function configure(command: Command): void {
  command
    .requiredOption("--dir <folder>", "holds the homeserver's data; made when missing")
    .requiredOption("--port <number>", "port on 127.0.0.1; 0 for any free one", parsePort)
    .option("--registration-secret-file <file>", "used when it is there, else made")
    .option("--no-limits", "lift the rate limits (for tests only)");
}

/** Ends with 0 when it was told to end, and fails when the homeserver ends by itself. */
export async function run(command: Command): Promise<number> {
  const options = optionsSchema.parse(command.opts());
  const stopped = stopSignal();
  // Told to end while it starts: leaving is enough, since all that was started follows.
  const homeserver = await Promise.race([start(options), stopped]);
  if (homeserver === undefined) return 0;
  const { url, registrationSecretFile, logFile } = homeserver;
  process.stdout.write(`ready ${url} registration secret: ${registrationSecretFile}\n`);
  const isAsked = await Promise.race([
    stopped.then(() => true),
    homeserver.ended.then(() => false),
  ]);
  await homeserver.stop();
  if (isAsked) return 0;
  const hint = `it ended by itself: read ${logFile}`;
  throw new Fault("server-failed", "run the homeserver", { hint });
}

async function start(options: z.infer<typeof optionsSchema>): Promise<Homeserver> {
  const cacheDir = cacheFolder();
  const { python } = await prepareSynapse({ cacheDir, onProgress: tellInstallStep });
  const { dir, port, registrationSecretFile } = options;
  return await startHomeserver({
    python,
    dir,
    port,
    lifted: !options.limits,
    ...(registrationSecretFile !== undefined && { registrationSecretFile }),
  });
}

function parsePort(text: string): number {
  const port = /^\d{1,5}$/u.test(text) ? Number(text) : Infinity;
  if (port > PORT_MAX) throw new InvalidArgumentError(`A port is a number up to ${PORT_MAX}.`);
  return port;
}
