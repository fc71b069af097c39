/**
 * The command line: finds the verb, loads its file, and turns how it ended into one line and an
 * exit code (0 done, 1 failed, 2 not understood).
 */
import { Command, CommanderError } from "commander";
import { Fault } from "../../shared/core/fault.ts";
import { VERBS, type Verb } from "./verbs.ts";

const FAILED = 1;
const NOT_UNDERSTOOD = 2;

/** Never throws: whatever happens is told to standard error, and is in the exit code. */
export async function runCommandLine(argv: readonly string[]): Promise<number> {
  return await runArguments(argv).catch(report);
}

function overview(): string {
  const width = Math.max(...Object.keys(VERBS).map((name) => name.length));
  const lines = Object.entries(VERBS).map(
    ([name, verb]) => `  ${name.padEnd(width)}  ${verb.summary}`,
  );
  const usage = "Usage: npm run aviso -- VERB [options]";
  const more = "More about one: npm run aviso -- VERB --help";
  return [usage, "", ...lines, "", more, ""].join("\n");
}

async function runVerb(name: string, verb: Verb, args: readonly string[]): Promise<number> {
  let exitCode = 0;
  const module = await verb.load();
  const command = new Command(`aviso ${name}`).description(verb.summary);
  command.exitOverride().configureOutput({
    outputError: (text, write) => {
      write(oneLine(text));
    },
  });
  module.configure(command);
  command.action(async () => {
    exitCode = await module.run(command);
  });
  await command.parseAsync(args, { from: "user" });
  return exitCode;
}

/** Commander says `error: …`; everything else here starts with our own name. */
function oneLine(text: string): string {
  return text.replace(/^error: /u, "aviso: ");
}

async function runArguments(argv: readonly string[]): Promise<number> {
  const [name = "help", ...args] = argv;
  if (["help", "--help", "-h"].includes(name)) {
    const asked = args[0];
    if (asked === undefined || !Object.hasOwn(VERBS, asked)) {
      process.stdout.write(overview());
      return 0;
    }
    return await runArguments([asked, "--help"]);
  }
  const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  if (verb !== undefined) return await runVerb(name, verb, args);
  process.stderr.write(`aviso: there is no verb called ${JSON.stringify(name)}\n\n${overview()}`);
  return NOT_UNDERSTOOD;
}

function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : NOT_UNDERSTOOD;
  // A fault is the world's doing and says what to do; anything else is ours, and needs its stack.
  const text = error instanceof Fault ? error.message : describe(error);
  process.stderr.write(`aviso: ${text}\n`);
  return FAILED;
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : "something was thrown";
}
