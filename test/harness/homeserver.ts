/** Real homeservers for tests, in folders that go away with them. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cacheFolder } from "../../scripts/entry/cache.ts";
import { prepareSynapse } from "../../scripts/homeserver/installation.ts";
import {
  startHomeserver,
  type Homeserver,
  type HomeserverOptions,
} from "../../scripts/homeserver/homeserver.ts";

/** An empty folder; `remove` deletes it. */
export async function temporaryFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), "aviso-test-"));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Without limits, on a free port, unless the options say otherwise. */
export async function realHomeserver(
  dir: string,
  options: Partial<HomeserverOptions> = {},
): Promise<Homeserver> {
  const { python } = await prepareSynapse({ cacheDir: cacheFolder() });
  return await startHomeserver({ python, dir, lifted: true, ...options });
}

/** True while a process of this number lives. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
