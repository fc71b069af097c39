/** What `init` was told of the homeserver, as a line in the network's choices. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Neighbors } from "../../shared/core/settings.ts";
import { CONFIG_FILE } from "../../shared/ops/config.ts";

/** Leaves a file alone that says it already: whoever wrote that knows better. */
export async function chooseNeighbors(data: string, neighbors: Neighbors): Promise<void> {
  const file = join(data, CONFIG_FILE);
  const text = await readFile(file, "utf8").catch(() => "");
  if (/^neighbors:/mu.test(text)) return;
  const gap = text === "" || text.endsWith("\n") ? "" : "\n";
  await writeFile(file, `${text}${gap}neighbors: ${neighbors}\n`, { mode: 0o600 });
}
