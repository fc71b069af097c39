/** `preview`: every kind of message that the bots send, drawn as a phone would show it. */
import { resolve } from "node:path";
import { InvalidArgumentError, type Command } from "commander";
import { z } from "zod";
import { LANGUAGES } from "../../shared/language/text.ts";
import { cacheFolder } from "../entry/cache.ts";
import { fetchBrowser } from "../preview/browser/fetched.ts";
import { writePreview, type Written } from "../preview/write.ts";

const optionsSchema = z.object({
  out: z.string(),
  lang: z.array(z.string()),
  only: z.string(),
  fetchBrowser: z.boolean().default(false),
  json: z.boolean().default(false),
});

export function configure(command: Command): void {
  command
    .requiredOption("--out <folder>", "where pages and pictures go; made when missing")
    .option("--lang <codes>", "languages, such as en,es", parseLanguages, LANGUAGES)
    .option("--only <text>", "only messages whose name holds this", "")
    .option("--fetch-browser", "fetch a Chromium into the cache where there is none (70 MB)")
    .option("--json", "print one JSON object");
}

/** 0 when every message passes the checks that a machine can make. */
export async function run(command: Command): Promise<number> {
  const { out, lang, only, fetchBrowser: isWanted, json } = optionsSchema.parse(command.opts());
  const cacheDir = cacheFolder();
  if (isWanted) await fetchBrowser(cacheDir);
  const wish = { out: resolve(out), languages: lang, only, environment: process.env, cacheDir };
  const written = await writePreview(wish);
  const isWell = written.problems.length === 0;
  const report = json ? JSON.stringify({ ok: isWell, ...written }) : linesOf(written).join("\n");
  process.stdout.write(`${report}\n`);
  return isWell ? 0 : 1;
}

function linesOf({ index, samples, problems, pictures }: Written): readonly string[] {
  return [
    ...problems.map(({ check, language, sample, found }) => {
      return `${check}  ${language}/${sample}: ${found}`;
    }),
    `${samples.length} messages, ${problems.length} with something wrong: ${index}`,
    pictures,
  ];
}

function parseLanguages(text: string): readonly string[] {
  const codes = [...new Set(text.split(",").map((code) => code.trim()))];
  const unknown = codes.find((code) => !LANGUAGES.includes(code));
  if (unknown !== undefined) {
    throw new InvalidArgumentError(`Languages are ${LANGUAGES.join(", ")}.`);
  }
  return codes;
}
