/** The data folder: closed to others, and held by one process until that dies. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lockDataFolder, prepareDataFolder } from "../../../shared/ops/data-folder.ts";

const program = fileURLToPath(new URL("programs/lock-folder.ts", import.meta.url));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "aviso-data-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function startHolder(kind: string) {
  const child = spawn(process.execPath, [program, folder, kind], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [said] = (await once(child.stdout, "data")) as [Buffer];
  return { said: said.toString().trim(), child };
}

describe("data folder", () => {
  it("is made for its owner only, and closed when it was open", async () => {
    const inner = join(folder, "a", "b");
    await prepareDataFolder(inner);
    expect(statSync(inner).mode & 0o777).toBe(0o700);
    chmodSync(inner, 0o755);
    await prepareDataFolder(inner);
    expect(statSync(inner).mode & 0o777).toBe(0o700);
    await expect(prepareDataFolder("/dev/null/x")).rejects.toMatchObject({ code: "setup" });
  });
});

describe.each([
  ["nameless", true],
  ["in a file", false],
])("lock of the data folder, socket %s", (kind, isNameless) => {
  const kindArgument = isNameless ? "nameless" : "file";

  it("is refused while it is held, in this process and in another, and free after", async () => {
    const lock = await lockDataFolder(folder, isNameless);
    const again = lockDataFolder(folder, isNameless);
    await expect(again).rejects.toMatchObject({ code: "setup" });
    const other = await startHolder(kindArgument);
    expect(other.said).toBe("refused");
    other.child.kill("SIGKILL");
    await lock.release();
    await (await lockDataFolder(folder, isNameless)).release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("dies with its process, however it dies", async () => {
    const holder = await startHolder(kindArgument);
    expect(holder.said, kind).toBe("locked");
    await expect(lockDataFolder(folder, isNameless)).rejects.toMatchObject({ code: "setup" });
    holder.child.kill("SIGKILL");
    await once(holder.child, "exit");
    await (await lockDataFolder(folder, isNameless)).release();
  });
});
