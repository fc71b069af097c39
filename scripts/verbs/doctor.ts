/** `doctor`: looks at an installation and says, line by line, what to do. */
import { resolve } from "node:path";
import type { Command } from "commander";
import { z } from "zod";
import { examine } from "../doctor/examine.ts";
import { lineOf, type Finding } from "../doctor/finding.ts";
import { addKeyOptions, keyOptionsShape, vaultKeyOf } from "../interactive/key-options.ts";

const optionsShape = keyOptionsShape.extend({
  data: z.string(),
  json: z.boolean().default(false),
});

export function configure(command: Command): void {
  command
    .requiredOption("--data <folder>", "what init made")
    .option("--json", "print one JSON object");
  addKeyOptions(command);
}

/** 0 when nothing failed; what only needs a look does not count. Safe to paste. */
export async function run(command: Command): Promise<number> {
  const { json, ...options } = optionsShape.parse(command.opts());
  const data = resolve(options.data);
  const findings: Finding[] = [];
  const isWell = await examine({
    data,
    keyFile: options.keyFile,
    keyOf: () => vaultKeyOf(data, options),
    onFinding: (finding) => {
      findings.push(finding);
      if (!json) process.stdout.write(`${lineOf(finding)}\n`);
    },
  });
  const count = (level: string): number => findings.filter((one) => one.level === level).length;
  const counts = { ok: count("ok"), warn: count("warn"), fail: count("fail") };
  const summary = `${counts.ok} ok, ${counts.warn} to look at, ${counts.fail} failed`;
  process.stdout.write(
    json ? `${JSON.stringify({ ok: isWell, counts, findings })}\n` : `\n${summary}\n`,
  );
  return isWell ? 0 : 1;
}
