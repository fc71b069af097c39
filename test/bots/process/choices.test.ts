/** The one file with choices: found in its place, and missed in every other where people put it. */
import { link, mkdir, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { quorumWords, readChoices } from "../../../bots/process/choices.ts";
import { configExample } from "../../../shared/ops/config-example.ts";
import { temporaryFolder } from "../../harness/homeserver.ts";

const THREE = "quorum: { info: 3, watch: 3, urgent: 3 }\n";
const TWO = { info: 2, watch: 2, urgent: 2 };

const folder = await temporaryFolder();
afterAll(() => folder.remove());
const plainHome = process.env["XDG_CONFIG_HOME"];
afterAll(() => {
  if (plainHome === undefined) delete process.env["XDG_CONFIG_HOME"];
  else process.env["XDG_CONFIG_HOME"] = plainHome;
});

let count = 0;

/** A machine of its own: a checkout, a data folder, a home, and the folder somebody is in. */
async function machine(files: Readonly<Record<string, string>>) {
  count += 1;
  const at = (path: string): string => join(folder.path, String(count), path);
  for (const path of ["srv/data", "checkout/config", "here", "home"]) {
    await mkdir(at(path), { recursive: true });
  }
  await writeFile(at("checkout/config/aviso.example.yaml"), configExample());
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(at(path)), { recursive: true });
    await writeFile(at(path), text);
  }
  const around = { checkout: at("checkout"), current: [at("here")] };
  process.env["XDG_CONFIG_HOME"] = at("home");
  return { at, read: () => readChoices(at("srv/data"), around) };
}

describe("the choices of a network", () => {
  it("are those in aviso.yaml of its data folder", async () => {
    const { at, read } = await machine({ "srv/data/aviso.yaml": THREE });
    const { settings, file } = await read();
    expect(settings.quorum).toEqual({ info: 3, watch: 3, urgent: 3 });
    expect(file).toBe(at("srv/data/aviso.yaml"));
  });

  it("control: are the defaults where there is no file", async () => {
    const { settings, file } = await (await machine({})).read();
    expect({ quorum: settings.quorum, file }).toEqual({ quorum: TWO, file: undefined });
  });

  it.each([
    ["checkout/config/aviso.yaml", "aviso.yaml in config/ of Aviso"],
    ["checkout/config/aviso.yml", "aviso.yml in config/ of Aviso"],
    ["checkout/config/ours.yaml", "another YAML file in config/ of Aviso"],
    ["checkout/aviso.yaml", "aviso.yaml in the folder of Aviso"],
    ["here/aviso.yaml", "aviso.yaml in the current folder"],
    ["here/aviso.yml", "aviso.yml in the current folder"],
    ["here/config/aviso.yaml", "aviso.yaml in config/ of the current folder"],
    ["srv/aviso.yaml", "aviso.yaml beside the data folder"],
    ["srv/Aviso.YAML", "Aviso.YAML beside the data folder"],
    ["srv/config/aviso.yaml", "aviso.yaml in config/ beside the data folder"],
    ["srv/data/aviso.yml", "aviso.yml in the data folder"],
    ["srv/data/.aviso.yaml", ".aviso.yaml in the data folder"],
    ["srv/data/aviso.yaml.txt", "aviso.yaml.txt in the data folder"],
    ["srv/data/aviso.json", "aviso.json in the data folder"],
    ["srv/data/aviso-config.yaml", "aviso-config.yaml in the data folder"],
    ["srv/data/config.yaml", "another YAML file in the data folder"],
    ["srv/data/config/aviso.yaml", "aviso.yaml in config/ of the data folder"],
    ["home/aviso/aviso.yaml", "aviso.yaml beside the vault's key"],
    ["checkout/config/aviso.example.yaml", "aviso.example.yaml in config/ of Aviso"],
    ["srv/data/aviso.example.yaml", "aviso.example.yaml in the data folder"],
  ])("are not passed over in silence when they stand in %s", async (path, words) => {
    const alone = await machine({ [path]: THREE });
    await expect(alone.read()).rejects.toMatchObject({ code: "setup" });
    await expect(alone.read()).rejects.toThrow(`${words} is never read`);
    await expect(alone.read()).rejects.toThrow("aviso.yaml in its data folder");
    const beside = await machine({ [path]: THREE, "srv/data/aviso.yaml": "" });
    await expect(beside.read()).rejects.toThrow("move this away");
  });

  it("are missed where npm was called from, although it runs elsewhere", async () => {
    const { at } = await machine({ "called-in/aviso.yaml": THREE });
    const before = process.env["INIT_CWD"];
    process.env["INIT_CWD"] = at("called-in");
    await expect(readChoices(at("srv/data"))).rejects.toThrow("in the current folder");
    if (before === undefined) delete process.env["INIT_CWD"];
    else process.env["INIT_CWD"] = before;
  });

  it("are told all at once, in one line that shows no name that people chose", async () => {
    const { read } = await machine({
      "here/aviso.yaml": THREE,
      "srv/data/riverside.yaml": THREE,
    });
    const error = (await read().catch((reason: unknown) => reason)) as Error;
    expect(error.message).toContain("aviso.yaml in the current folder");
    expect(error.message).toContain("another YAML file in the data folder");
    expect(error.message).not.toMatch(/riverside|\n/u);
  });

  it("are not seen in what an editor leaves, an example, or other programs' files", async () => {
    const { read } = await machine({
      "srv/data/aviso.yaml": THREE,
      "srv/data/aviso.yaml~": THREE,
      "srv/data/.aviso.yaml.swp": THREE,
      "srv/data/aviso.yaml.new": THREE,
      "srv/data/aviso.yaml.bak": THREE,
      "srv/data/report.json": "{}",
      "srv/data/aviso.example.yaml": configExample(),
      "srv/homeserver.yaml": "a: 1",
      "here/docker-compose.yml": "a: 1",
      "checkout/docker-compose.yml": "a: 1",
    });
    expect((await read()).settings.quorum.urgent).toBe(3);
  });

  it("of another network are left to it", async () => {
    const { read } = await machine({ "here/aviso.yaml": THREE, "here/vault.aviso": "sealed" });
    expect((await read()).settings.quorum).toEqual(TWO);
  });

  it("may stand elsewhere when that is the very file that is read", async () => {
    const { at, read } = await machine({ "checkout/config/aviso.yaml": THREE });
    await symlink(at("checkout/config/aviso.yaml"), at("srv/data/aviso.yaml"));
    expect((await read()).settings.quorum.urgent).toBe(3);
    const hard = await machine({ "here/aviso.yaml": THREE });
    await link(hard.at("here/aviso.yaml"), hard.at("srv/data/aviso.yaml"));
    expect((await hard.read()).settings.quorum.urgent).toBe(3);
  });

  it("are not taken for absent when their file cannot be read", async () => {
    const dangling = await machine({});
    await symlink(dangling.at("srv/nowhere"), dangling.at("srv/data/aviso.yaml"));
    await expect(dangling.read()).rejects.toThrow("cannot be read");
    // What a container engine makes of a file that it was told to mount and that is not there.
    const asFolder = await machine({});
    await mkdir(asFolder.at("srv/data/aviso.yaml"));
    await expect(asFolder.read()).rejects.toThrow("cannot be read");
  });
});

describe("the quorum in force", () => {
  it.each([
    [TWO, "a case needs 2 confirmers (info 2, watch 2, urgent 2)"],
    [{ ...TWO, urgent: 4 }, "a case needs 2 to 4 confirmers (info 2, watch 2, urgent 4)"],
    [{ info: 1, watch: 1, urgent: 1 }, "a case needs 1 confirmer (info 1, watch 1, urgent 1)"],
  ])("is said in words: %j", (quorum, words) => {
    expect(quorumWords({ quorum })).toBe(words);
  });
});
