/** One short run of the kill bench in a folder of its own, with all that it had to say. */
import { tableOf, type Findings } from "../../scripts/bench/figures.ts";
import { benchKill, type KillOptions } from "../../scripts/bench/kill.ts";
import { temporaryFolder } from "./homeserver.ts";

export type KillRun = Readonly<{
  findings: Findings;
  /** The table, and why a figure is not what it has to be. */
  story: string;
}>;

export async function killRun(
  options: Pick<KillOptions, "kills" | "seed" | "control">,
): Promise<KillRun> {
  const told: string[] = [];
  const folder = await temporaryFolder();
  const onProgress = (line: string): void => {
    told.push(line);
  };
  try {
    const bounds = { pauseMsMax: 900, killingMsMax: 240_000 };
    const findings = await benchKill({ ...options, ...bounds, dir: folder.path, onProgress });
    return { findings, story: [tableOf(findings), ...told].join("\n") };
  } finally {
    await folder.remove();
  }
}

/** The value of the figure called `name`; not a number when there is none. */
export function figure({ figures }: Findings, name: string): number {
  return figures.find((one) => one.name === name)?.value ?? Number.NaN;
}
