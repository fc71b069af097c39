/** What is wrong with a message is shown on its page, named in a line, and fails the command. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Command } from "commander";
import { afterEach, expect, it, vi } from "vitest";
import type { samplesIn as realSamples } from "../../../scripts/preview/samples.ts";
import { configure, run } from "../../../scripts/verbs/preview.ts";
import { temporaryFolder } from "../../harness/homeserver.ts";

const SAMPLE = "alert-card-committee";

vi.mock("../../../scripts/preview/samples.ts", async (original) => {
  const { samplesIn } = await original<Readonly<{ samplesIn: typeof realSamples }>>();
  return {
    samplesIn: (...args: Parameters<typeof samplesIn>) =>
      samplesIn(...args).map((sample) =>
        sample.name === SAMPLE ? { ...sample, formatted_body: "<h1>Raid</h1>" } : sample,
      ),
  };
});
vi.stubEnv("AVISO_CHROMIUM", "");
afterEach(() => {
  vi.restoreAllMocks();
});

it("fails by name when a message uses a tag that no phone shows", async () => {
  const folder = await temporaryFolder();
  const lines: string[] = [];
  vi.spyOn(process.stdout, "write").mockImplementation((text) => lines.push(String(text)) > 0);
  const command = new Command();
  configure(command);
  const words = ["--out", folder.path, "--lang", "en", "--only", "alert-card"];
  command.parse(words, { from: "user" });
  expect(await run(command)).toBe(1);
  const said = lines.join("");
  expect(said).toContain(`dropped-tag  en/${SAMPLE}: not shown: h1\n`);
  expect(said).toContain(`different-words  en/${SAMPLE}: plain says “URGENT,” where`);
  const page = await readFile(join(folder.path, "en", `${SAMPLE}.html`), "utf8");
  expect(page).toContain("dropped-tag: not shown: h1");
  await folder.remove();
});
