import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { PROJECT_ROOT } from "../../scripts/entry/cache.ts";
import { VERBS } from "../../scripts/entry/verbs.ts";
import { temporaryFolder } from "../harness/homeserver.ts";

const CLI = join(PROJECT_ROOT, "scripts", "cli.ts");

type Ended = Readonly<{ code: number; stdout: string; stderr: string }>;

async function aviso(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const options = { env: { ...process.env, ...env } };
  const ended = promisify(execFile)(process.execPath, [CLI, ...args], options);
  return await ended.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: unknown) => error as Ended,
  );
}

describe("the command line", () => {
  it("lists every verb when it is asked for help, or for nothing", async () => {
    const [help, nothing] = await Promise.all([aviso(["help"]), aviso([])]);
    expect(help.code).toBe(0);
    expect(nothing.stdout).toBe(help.stdout);
    for (const name of Object.keys(VERBS)) expect(help.stdout).toContain(`  ${name} `);
  });

  it("explains one verb", async () => {
    const [one, other] = await Promise.all([
      aviso(["help", "homeserver"]),
      aviso(["homeserver", "--help"]),
    ]);
    expect(one).toEqual(other);
    expect(one.stdout).toContain("--registration-secret-file");
  });

  it.each(["nosuch", "toString", "--nosuch"])(
    "answers an unknown verb with the list of verbs",
    async (word) => {
      const { code, stdout, stderr } = await aviso([word]);
      expect(code).toBe(2);
      expect(stdout).toBe("");
      expect(stderr).toContain(`aviso: there is no verb called "${word}"\n`);
      expect(stderr).toContain("homeserver");
    },
  );

  it.each([
    [["homeserver"], "aviso: required option '--dir <folder>' not specified\n"],
    [["homeserver", "--dir", "a", "--port", "http"], "A port is a number up to 65535.\n"],
    [["check", "--nosuch"], "aviso: unknown option '--nosuch'\n"],
    [["check", "now"], "aviso: too many arguments"],
  ])("answers %j in one line", async (args, line) => {
    const { code, stdout, stderr } = await aviso(args);
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain(line);
    expect(stderr.trimEnd()).not.toContain("\n");
  });

  it("tells a fault in one line that says what to do", async () => {
    const folder = await temporaryFolder();
    // No environment in the cache, and no Python on the path.
    const env = { AVISO_CACHE: folder.path, PATH: folder.path };
    const args = ["homeserver", "--dir", folder.path, "--port", "0"];
    expect(await aviso(args, env)).toMatchObject({
      code: 1,
      stdout: "",
      stderr:
        "aviso: find Python: there is no Python here: " +
        "install Python 3.10 or newer, then run this again\n",
    });
    await folder.remove();
  });
});
