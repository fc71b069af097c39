/** Pictures: by whatever browser there is, and never needed. */
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findBrowser } from "../../../scripts/preview/browser/browser.ts";
import type { Browser } from "../../../scripts/preview/browser/devtools.ts";
import { fetchedBrowser } from "../../../scripts/preview/browser/fetched.ts";
import { takePictures } from "../../../scripts/preview/pictures.ts";
import { temporaryFolder } from "../../harness/homeserver.ts";

async function program(folder: string, name: string, script: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, `#!${process.execPath}\n${script}\n`);
  await chmod(file, 0o755);
  return file;
}

/** Answers as a browser does, over its pipe; a picture of it is what it was asked for so far. */
const OBEDIENT = `
const { createReadStream, createWriteStream } = require("node:fs");
const [from, to] = [createReadStream(null, { fd: 3 }), createWriteStream(null, { fd: 4 })];
const asked = [process.argv.slice(2).join(" ")];
const say = (message) => to.write(JSON.stringify(message) + "\\0");
const results = {
  "Target.createTarget": () => ({ targetId: "t" }),
  "Target.attachToTarget": () => ({ sessionId: "s" }),
  "Page.getLayoutMetrics": () => ({ cssContentSize: { height: 1234 } }),
  "Page.captureScreenshot": () => ({ data: Buffer.from(asked.join("\\n")).toString("base64") }),
};
let rest = "";
from.setEncoding("utf8").on("data", (text) => {
  const lines = (rest + text).split("\\0");
  rest = lines.pop();
  for (const line of lines) {
    const { id, method, params } = JSON.parse(line);
    asked.push(method + " " + JSON.stringify(params));
    say({ id, result: results[method]?.() ?? {} });
    if (method === "Page.navigate") say({ method: "Page.loadEventFired" });
  }
});`;

const browserOf = (file: string): Browser => ({ program: file, args: ["--own"], environment: {} });

describe("the browser", () => {
  it("is found by its usual names, by AVISO_CHROMIUM, in the cache, or not at all", async () => {
    const folder = await temporaryFolder();
    const PATH = folder.path;
    const cache = join(PATH, "cache");
    const find = async (more: NodeJS.ProcessEnv = {}) =>
      (await findBrowser({ PATH, ...more }, cache))?.program;
    expect(await find()).toBeUndefined();
    const fetched = fetchedBrowser(cache, {}).program;
    await mkdir(join(fetched, ".."), { recursive: true });
    await program(join(fetched, ".."), "chromium", "");
    expect(await find()).toBe(fetched);
    await writeFile(join(PATH, "chromium"), "no program");
    expect(await find()).toBe(fetched);
    const usual = await program(PATH, "google-chrome", "");
    const own = await program(PATH, "mine", "");
    expect(await find()).toBe(usual);
    expect(await find({ AVISO_CHROMIUM: own })).toBe(own);
    expect(await find({ AVISO_CHROMIUM: "" })).toBeUndefined();
    expect(await find({ AVISO_CHROMIUM: join(PATH, "gone") })).toBeUndefined();
    await folder.remove();
  });

  it("has no window, and goes into its sandbox unless it is root's", async () => {
    const folder = await temporaryFolder();
    await program(folder.path, "chromium", "");
    const found = await findBrowser({ PATH: folder.path }, folder.path);
    expect(found?.args[0]).toBe("--headless=new");
    expect(found?.args.includes("--no-sandbox")).toBe(process.getuid?.() === 0);
    await folder.remove();
  });

  it("is asked for pictures as wide as a phone and as high as the page", async () => {
    const folder = await temporaryFolder();
    const browser = browserOf(await program(folder.path, "chromium", OBEDIENT));
    const pictures = ["a", "b"].map((name) => ({
      page: join(folder.path, `${name}.html`),
      picture: join(folder.path, `${name}.png`),
    }));
    const files = pictures.map(({ picture }) => picture);
    expect(await takePictures(browser, pictures)).toEqual(new Set(files));
    const [first = "", second = ""] = await Promise.all(files.map((one) => readFile(one, "utf8")));
    expect(first).toMatch(/^--own .*--remote-debugging-pipe/u);
    expect(first).toContain('"clip":{"x":0,"y":0,"width":390,"height":1234,"scale":1}');
    expect(first).not.toContain("b.html");
    expect(second).toContain("b.html");
    await folder.remove();
  });

  it("that takes none leaves none, not even an older one", async () => {
    const folder = await temporaryFolder();
    const picture = join(folder.path, "a.png");
    for (const file of [await program(folder.path, "chromium", "process.exit(1)"), "/gone"]) {
      await writeFile(picture, "of the last time");
      const wanted = [{ page: join(folder.path, "a.html"), picture }];
      expect(await takePictures(browserOf(file), wanted)).toEqual(new Set());
      await expect(readFile(picture)).rejects.toThrow("ENOENT");
    }
    await folder.remove();
  });
});
