/** `npm run aviso -- preview`, as it is called. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { avisoHere, type Ended } from "../../harness/command-line.ts";
import { temporaryFolder } from "../../harness/homeserver.ts";

const preview = (...args: readonly string[]): Promise<Ended> => avisoHere("preview", ...args);

beforeAll(() => {
  vi.stubEnv("AVISO_CHROMIUM", "");
});
afterAll(() => {
  vi.unstubAllEnvs();
});

type Report = Readonly<{
  ok: boolean;
  index: string;
  pictures: string;
  samples: readonly Readonly<{ name: string; language: string; html: string; png: null }>[];
}>;

describe("preview", () => {
  it("writes pages without a browser, and lists them in one object", async () => {
    const folder = await temporaryFolder();
    const out = join(folder.path, "out");
    const { code, stdout } = await preview("--out", out, "--only", "alert-card", "--json");
    expect(code).toBe(0);
    const report = JSON.parse(stdout) as Report;
    expect(report).toMatchObject({ ok: true, index: join(out, "index.html"), problems: [] });
    expect(report.pictures).toContain("no pictures");
    expect(new Set(report.samples.map(({ language }) => language))).toEqual(new Set(["en", "es"]));
    for (const { html, png, name } of report.samples) {
      expect(await readFile(html, "utf8")).toContain(`<title>${name}</title>`);
      expect(png).toBeNull();
    }
    expect(await readFile(report.index, "utf8")).toContain("es/alert-card-committee.html");
    await folder.remove();
  });

  it("says in two lines what there is, in the languages that are asked for", async () => {
    const folder = await temporaryFolder();
    const args = ["--out", folder.path, "--lang", "es", "--only", "alert-card-committee"];
    const { code, stdout } = await preview(...args);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^2 messages, 0 with something wrong: .*\nno pictures: .*\n$/u);
    await folder.remove();
  });

  it("does not know every language, nor every message", async () => {
    const folder = await temporaryFolder();
    const language = await preview("--out", folder.path, "--lang", "en,tlh");
    expect(language).toMatchObject({ code: 2, stdout: "" });
    expect(language.stderr).toContain("Languages are en, es.");
    const message = await preview("--out", folder.path, "--lang", "en", "--only", "no-such");
    expect(message).toMatchObject({ code: 1, stdout: "" });
    expect(message.stderr).toContain("no message has “no-such” in its name");
    await folder.remove();
  });
});
