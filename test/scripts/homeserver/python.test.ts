import { chmod, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findPython } from "../../../scripts/homeserver/python.ts";
import { prepareSynapse } from "../../../scripts/homeserver/installation.ts";
import { temporaryFolder } from "../../harness/homeserver.ts";

describe("the Python for the homeserver", () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;

  /** A program that answers as a Python would that is asked what it lacks. */
  async function pretender(answer: string): Promise<string> {
    const path = join(folder.path, answer);
    await writeFile(path, `#!/bin/sh\necho ${answer}\n`);
    await chmod(path, 0o755);
    return path;
  }

  beforeAll(async () => {
    folder = await temporaryFolder();
  });

  afterAll(() => folder.remove());

  it("is the first that will do", async () => {
    const [old, good] = [await pretender("old"), await pretender("ok")];
    expect(await findPython(["no-such-python", old, good, "no-such-python"])).toBe(good);
  });

  it.each([
    ["nothing", [], "there is no Python here: install Python 3.10 or newer"],
    ["an old one", ["old"], "Python is too old: install Python 3.10 or newer"],
    ["one without venv", ["old", "no-venv"], "Python has no venv module: install it"],
  ])("is asked for in one line when there is %s", async (_what, answers, hint) => {
    const candidates = await Promise.all(answers.map(pretender));
    await expect(findPython([...candidates, "no-such-python"])).rejects.toMatchObject({
      code: "setup",
      hint: expect.stringContaining(hint) as string,
    });
  });

  it("is looked for only when the environment is not there", async () => {
    const cacheDir = join(folder.path, "cache");
    const attempt = prepareSynapse({ cacheDir, candidates: ["no-such-python"] });
    await expect(attempt).rejects.toMatchObject({ code: "setup", operation: "find Python" });
  });
});
