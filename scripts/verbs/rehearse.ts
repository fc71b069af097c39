/** `rehearse`: a conversation with the pure bots, without a homeserver and without keys. */
import { readFile, writeFile } from "node:fs/promises";
import { createInterface } from "node:readline/promises";
import { InvalidArgumentError, type Command } from "commander";
import { z } from "zod";
import { Fault } from "../../shared/core/fault.ts";
import { LANGUAGES } from "../../shared/language/text.ts";
import { objectsOf, pageOf } from "../rehearse/print.ts";
import { Rehearsal } from "../rehearse/rehearsal.ts";
import { rehearsed, type Manner } from "../rehearse/rehearse.ts";
import { actOf, OPERATION, scriptOf } from "../rehearse/script.ts";

const optionsSchema = z.object({
  lang: z.string(),
  json: z.boolean().default(false),
  write: z.boolean().default(false),
});

export function configure(command: Command): void {
  command
    .argument("[file]", "who says what; without one, what is typed is played")
    .option("--lang <code>", "language of the network", parseLanguage, "en")
    .option("--json", "print a JSON object for each who sees something")
    .option("--write", "put the page into the file, in the place of what was said before");
}

/** 0 when everything could be played. */
export async function run(command: Command): Promise<number> {
  const { lang, json, write } = optionsSchema.parse(command.opts());
  const manner = { language: lang, json };
  const [file] = command.args;
  if (file === undefined) {
    await converse(manner);
  } else if (write) {
    const page = [...rehearsed(await textOf(file), { ...manner, json: false })];
    await writeFile(file, page.map(asLine).join(""));
  } else {
    for (const line of rehearsed(await textOf(file), manner)) process.stdout.write(asLine(line));
  }
  return 0;
}

function asLine(line: string): string {
  return `${line}\n`;
}

const WELCOME = [
  "Write as somebody: `ana> text` in her chat with verify, `olga@management> !help` in a room.",
  "olga and otto organize; ben, carla and dana confirm; eva and finn respond. Ctrl-D ends.",
  "",
].join("\n");

/** Line by line; a line that cannot be played says why, and the next one may. */
async function converse({ language, json }: Manner): Promise<void> {
  const rehearsal = new Rehearsal(scriptOf(""), language);
  const isTyped = process.stdin.isTTY;
  if (isTyped) process.stderr.write(WELCOME);
  const lines = createInterface({ input: process.stdin, terminal: false });
  let at = 0;
  for await (const line of lines) {
    at += 1;
    if (line.trim() === "" || /^[\s#]/u.test(line)) continue;
    try {
      const seen = rehearsal.play(actOf(line, at));
      const printed = json ? objectsOf(seen).map((one) => JSON.stringify(one)) : pageOf(seen);
      process.stdout.write(printed.map(asLine).join(""));
    } catch (error) {
      if (!(error instanceof Fault) || !isTyped) throw error;
      process.stderr.write(`${error.message}\n`);
    }
  }
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    const hint = "that file cannot be read: check its name";
    throw new Fault("setup", OPERATION, { cause, hint });
  }
}

function parseLanguage(code: string): string {
  if (LANGUAGES.includes(code)) return code;
  throw new InvalidArgumentError(`Languages are ${LANGUAGES.join(", ")}.`);
}
