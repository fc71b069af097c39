import { chmod, readFile, stat, writeFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { filesIn, prepareFolder } from "../../../scripts/homeserver/folder.ts";
import { temporaryFolder } from "../../harness/homeserver.ts";

describe("the folder of a homeserver", () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;

  beforeEach(async () => {
    folder = await temporaryFolder();
  });

  afterEach(() => folder.remove());

  it("gets its secrets once, for its owner alone", async () => {
    const files = filesIn(folder.path);
    await prepareFolder(folder.path, files);
    const first = await readFile(files.registrationSecret, "utf8");
    await prepareFolder(folder.path, files);
    expect(await readFile(files.registrationSecret, "utf8")).toBe(first);
    expect(first).toMatch(/^[\w-]{43}$/u);
    for (const file of [files.registrationSecret, files.macaroonSecret, files.signingKey]) {
      expect((await stat(file)).mode & 0o777).toBe(0o600);
    }
  });

  it("gets a signing key in the form that Synapse reads", async () => {
    const files = filesIn(folder.path);
    await prepareFolder(folder.path, files);
    const key = await readFile(files.signingKey, "utf8");
    expect(key).toMatch(/^ed25519 a_[0-9a-f]{4} [A-Za-z0-9+/]{43}\n$/u);
  });

  it("gives two homeservers different secrets", async () => {
    const other = await temporaryFolder();
    const [one, two] = [filesIn(folder.path), filesIn(other.path)];
    await prepareFolder(folder.path, one);
    await prepareFolder(other.path, two);
    const read = (file: string): Promise<string> => readFile(file, "utf8");
    expect(await read(one.signingKey)).not.toBe(await read(two.signingKey));
    expect(await read(one.registrationSecret)).not.toBe(await read(two.registrationSecret));
    await other.remove();
  });

  it("uses a registration secret that is there already", async () => {
    const file = `${folder.path}/elsewhere`;
    await writeFile(file, "chosen by Ana");
    const files = filesIn(`${folder.path}/data`, file);
    await prepareFolder(`${folder.path}/data`, files);
    expect(await readFile(file, "utf8")).toBe("chosen by Ana");
  });

  it("refuses an empty registration secret", async () => {
    const files = filesIn(folder.path);
    await writeFile(files.registrationSecret, "\n");
    await expect(prepareFolder(folder.path, files)).rejects.toMatchObject({
      code: "setup",
      hint: expect.stringContaining("put a secret in it") as string,
    });
  });

  it("says that it cannot be written", async () => {
    const blocker = `${folder.path}/file`;
    await writeFile(blocker, "");
    await chmod(blocker, 0o400);
    const dir = `${blocker}/data`;
    await expect(prepareFolder(dir, filesIn(dir))).rejects.toMatchObject({
      code: "setup",
      hint: expect.stringContaining("cannot be written") as string,
    });
  });
});
