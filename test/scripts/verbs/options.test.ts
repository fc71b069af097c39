import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { completeUserId } from "../../../scripts/interactive/ask-init.ts";
import { parseHomeserver } from "../../../scripts/interactive/init-options.ts";
import { aviso, avisoHere } from "../../harness/command-line.ts";
import { temporaryFolder } from "../../harness/homeserver.ts";

const NETWORK = ["--homeserver", "http://127.0.0.1:1", "--organizer", "@ana:example.org"];

describe("the options of the verbs", () => {
  it.each([
    [
      ["init", "--yes", "--homeserver", "http://127.0.0.1:1"],
      "aviso: init still needs --registration-secret-file <file>, --organizer <@user:server>, " +
        "--data <folder>\n",
    ],
    [["init"], "--data <folder>, or a terminal where it can ask\n"],
    [
      ["init", "--yes", "--key-file", "a", "--passphrase-file", "b"],
      "aviso: use --key-file or --passphrase-file, not both\n",
    ],
    [["start"], "aviso: required option '--data <folder>' not specified\n"],
    [["start", "--data", "a", "nosuch"], "there is no bot called nosuch: they are verify, alert"],
    [["start", "--data", "a", "--key-fd", "0"], "A descriptor is a number above 2.\n"],
    [["start", "--data", "a", "--key-fd", "3", "--key-file", "b"], "cannot be used with option"],
    [
      ["rekey", "--data", "a", "--new-key-file", "b", "--new-passphrase-file", "c"],
      "cannot be used with option",
    ],
  ])("are asked for in one line: %j", async (args, line) => {
    const { code, stdout, stderr } = await avisoHere(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(line);
    expect(stderr.trimEnd()).not.toContain("\n");
  });

  it("are all told at once when they are wrong, as JSON too when that is wanted", async () => {
    const wrong = ["--homeserver", "here", "--organizer", "ana", "--prefix", "A B"];
    const more = ["--registration-secret-file", "a", "--data", "b"];
    const { code, stdout, stderr } = await avisoHere("init", "--json", ...wrong, ...more);
    expect(code).toBe(1);
    for (const flag of ["--homeserver", "--organizer", "--prefix"]) expect(stderr).toContain(flag);
    const { error } = JSON.parse(stdout) as { error: { code: string; message: string } };
    expect(error.code).toBe("setup");
    expect(stderr).toBe(`aviso: ${error.message}\n`);
  });
});

describe("what cannot be done", { timeout: 60_000 }, () => {
  it("is told in one line that says what to do", async () => {
    const folder = await temporaryFolder();
    const secret = join(folder.path, "secret");
    const data = join(folder.path, "data");
    await writeFile(secret, "a secret\n");
    const init = ["init", "--yes", ...NETWORK];
    const secretFile = ["--registration-secret-file", secret];
    const told = async (...args: readonly string[]): Promise<string> => {
      const { code, stdout, stderr } = await aviso(...args);
      expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
      // Steps that were begun come before it.
      return stderr.trimEnd().split("\n").at(-1) ?? "";
    };
    const missingFile = ["--registration-secret-file", join(folder.path, "nosuch")];
    const inFile = join(secret, "in");
    await Promise.all(
      [
        { args: [...init, ...missingFile, "--data", data], words: /is not there: check/u },
        { args: [...init, ...secretFile, "--data", data], words: /no homeserver answers/u },
        // Not empty, and not ours: nothing in it may be touched.
        { args: [...init, ...secretFile, "--data", folder.path], words: /holds other things/u },
        { args: [...init, ...secretFile, "--data", inFile], words: /data folder cannot be made/u },
        { args: ["start", "--data", inFile], words: /no network in this folder/u },
        { args: ["rekey", "--data", inFile], words: /no network in this folder/u },
      ].map(async ({ args, words }) => {
        expect(await told(...args)).toMatch(words);
      }),
    );
    await folder.remove();
  });
});

describe("what a person types", () => {
  it("is completed to a user id where the server's name is known", () => {
    expect(completeUserId(" ana ", "example.org")).toBe("@ana:example.org");
    expect(completeUserId("@ana", "example.org")).toBe("@ana:example.org");
    expect(completeUserId("@ana:elsewhere.org", "example.org")).toBe("@ana:elsewhere.org");
    expect(completeUserId("ana", undefined)).toBe("@ana");
  });

  it("is an address only when it is one", () => {
    expect(parseHomeserver("http://127.0.0.1:8008/")).toBe("http://127.0.0.1:8008");
    expect(parseHomeserver("https://Example.org/matrix/")).toBe("https://example.org/matrix");
    for (const wrong of [
      "",
      "example.org",
      "ftp://a",
      "http://",
      "http://u:p@a",
      "https://a/?b=c",
    ]) {
      expect(parseHomeserver(wrong)).toBeUndefined();
    }
  });
});
