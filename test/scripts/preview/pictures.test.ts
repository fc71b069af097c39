/** Pictures: by whatever browser there is, and never needed. */
import { chmod, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findBrowser, takePictures } from "../../../scripts/preview/pictures.ts";
import { temporaryFolder } from "../../harness/homeserver.ts";

async function program(folder: string, name: string, script: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, `#!/bin/sh\n${script}\n`);
  await chmod(file, 0o755);
  return file;
}

/** Writes down what it was asked for, as a picture. */
const OBEDIENT =
  'for one in "$@"; do case $one in --screenshot=*) echo "$@" > "${one#*=}";; esac; done';

describe("the browser", () => {
  it("is found by its usual names, or by AVISO_CHROMIUM, or not at all", async () => {
    const folder = await temporaryFolder();
    const PATH = folder.path;
    expect(await findBrowser({ PATH })).toBeUndefined();
    await writeFile(join(PATH, "chromium"), "no program");
    expect(await findBrowser({ PATH })).toBeUndefined();
    const usual = await program(PATH, "google-chrome", "");
    const own = await program(PATH, "mine", "");
    expect(await findBrowser({ PATH })).toBe(usual);
    expect(await findBrowser({ PATH, AVISO_CHROMIUM: own })).toBe(own);
    expect(await findBrowser({ PATH, AVISO_CHROMIUM: "" })).toBeUndefined();
    expect(await findBrowser({ PATH, AVISO_CHROMIUM: join(PATH, "gone") })).toBeUndefined();
    await folder.remove();
  });

  it("is asked for a picture as wide as a phone, without a window", async () => {
    const folder = await temporaryFolder();
    const browser = await program(folder.path, "chromium", OBEDIENT);
    const [page, picture] = ["a.html", "a.png"].map((name) => join(folder.path, name)) as [
      string,
      string,
    ];
    const taken = await takePictures(browser, [{ page, picture, height: 900 }]);
    expect(taken).toEqual(new Set([picture]));
    const asked = await readFile(picture, "utf8");
    expect(asked).toContain("--headless=new");
    expect(asked).toContain("--window-size=390,900");
    expect(asked.includes("--no-sandbox")).toBe(process.getuid?.() === 0);
    await folder.remove();
  });

  it("that takes none leaves none, not even an older one", async () => {
    const folder = await temporaryFolder();
    const browser = await program(folder.path, "chromium", "exit 1");
    const picture = join(folder.path, "a.png");
    await writeFile(picture, "of the last time");
    const wanted = [{ page: join(folder.path, "a.html"), picture, height: 900 }];
    expect(await takePictures(browser, wanted)).toEqual(new Set());
    await expect(readFile(picture)).rejects.toThrow("ENOENT");
    await folder.remove();
  });
});
