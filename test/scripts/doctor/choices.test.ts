import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { examineChoices } from "../../../scripts/doctor/choices.ts";
import { temporaryFolder } from "../../harness/homeserver.ts";

const folder = await temporaryFolder();
afterAll(() => folder.remove());

describe("the doctor, about choices", () => {
  it("says the quorum in force and where it comes from, in words and in numbers", async () => {
    const [config, quorum] = await examineChoices(folder.path);
    expect(config).toMatchObject({ level: "ok", check: "config" });
    const says = "a case needs 2 confirmers (info 2, watch 2, urgent 2); no choices file: defaults";
    const values = { info: 2, watch: 2, urgent: 2 };
    expect(quorum).toEqual({ level: "ok", check: "quorum", says, values });
    await writeFile(join(folder.path, "aviso.yaml"), "quorum: { urgent: 3 }\n");
    const [, chosen] = await examineChoices(folder.path);
    expect(chosen?.says).toMatch(/2 to 3 .*urgent 3.*choices: DIR\/aviso\.yaml/u);
  });

  it("warns where one person alone is enough, and says for what", async () => {
    await writeFile(join(folder.path, "aviso.yaml"), "quorum: { info: 1 }\n");
    const [config, quorum] = await examineChoices(folder.path);
    expect(config?.level).toBe("ok");
    expect(quorum).toMatchObject({ level: "warn", check: "quorum" });
    expect(quorum?.fix).toContain("one person alone makes a case confirmed (info)");
  });

  it("fails where the bots would not start", async () => {
    await writeFile(join(folder.path, "aviso.yaml"), "quorum: none\n");
    const findings = await examineChoices(folder.path);
    expect(findings).toMatchObject([{ level: "fail", check: "config" }]);
  });
});
