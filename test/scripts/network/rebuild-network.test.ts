/** Which folders a network is rebuilt into: empty ones, and those that a killed run has left. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { rebuildNetwork } from "../../../scripts/network/rebuild-network.ts";
import type { UserId } from "../../../shared/core/values/ids.ts";
import { temporaryFolder } from "../../harness/homeserver.ts";

/** Nothing listens there: who asks it has found nothing wrong with the folder. */
const NOWHERE = "http://127.0.0.1:9";

const folder = await temporaryFolder();
afterAll(() => folder.remove());

const bot = (name: string) => ({
  userId: `@${name}:example.org` as UserId,
  recoveryKey: new Uint8Array(32).fill(1),
});
const bots = { verify: bot("verify"), alert: bot("alert"), rooms: bot("rooms") };

describe("a network is rebuilt", () => {
  it.each([
    ["vault.key.new", "unreachable"],
    ["vault.aviso.new", "unreachable"],
    ["aviso.yaml.new", "unreachable"],
    ["vault.id.new", "unreachable"],
    ["vault.aviso", "setup"],
    ["letters.new", "setup"],
    ["letters", "setup"],
  ])("into a folder that holds %s, or not: %s", async (name, code) => {
    const data = join(folder.path, `with-${name}`);
    await mkdir(data);
    await writeFile(join(data, name), "half");
    const recoveryKeys = { homeserverUrl: NOWHERE, bots };
    const keyFile = `${data}.key`;
    await expect(rebuildNetwork({ recoveryKeys, data, keyFile })).rejects.toMatchObject({ code });
  });
});
