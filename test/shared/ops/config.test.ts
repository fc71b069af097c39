/** The configuration: strict, all problems at once, and an example that is never out of date. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DEFAULT_LIVES, LIVES } from "../../../shared/core/lives.ts";
import type { Waiting } from "../../../shared/core/settings.ts";
import { Fault } from "../../../shared/core/fault.ts";
import { FORMERLY } from "../../../shared/ops/choices/unknown-key.ts";
import { parseConfig, readConfig } from "../../../shared/ops/config.ts";
import {
  CONFIG_EXAMPLE_FILE,
  configExample,
  configExampleProblem,
} from "../../../shared/ops/config-example.ts";
import { DEFAULT_TRUST } from "../../../shared/domain/authority/trust.ts";

const LANGUAGES = ["en", "es"];
function waiting(remind = 0, wider = 0, neighbors = 0, downgrade = 0): Waiting {
  const [remindMs, widerMs, neighborsMs] = [remind, wider, neighbors].map((one) => one * 60_000);
  return {
    remindMs,
    widerMs,
    neighborsMs,
    downgradeMs: downgrade * 60_000,
    giveUpMs: 0,
  } as Waiting;
}

const DEFAULTS = {
  settings: {
    language: "en",
    quorum: { info: 2, watch: 2, urgent: 2 },
    onSite: { info: 0, watch: 0, urgent: 0 },
    waiting: { info: waiting(), watch: waiting(10, 10, 15), urgent: waiting(4, 5, 10, 20) },
    limits: { ofPerson: 10, ofArea: 12, ofNetwork: 80 },
    caseExpiryMs: 30 * 60_000,
    commandAgeMaxMs: 15 * 60_000,
    dutyAnswerMs: 90_000,
    quietAlertMs: 30 * 60_000,
    rollCall: { enough: 8, homeMs: 120 * 60_000 },
    roomLifeMs: 12 * 3_600_000,
    rotation: {
      ...{ leaving: "rooms", graceMs: 24 * 3_600_000, schedule: null, committees: {} },
      ...{ recordMs: 30 * 24 * 3_600_000, recordEntries: 50_000 },
    },
    incidents: { from: "info", legal: "", dispatch: "" },
    burning: { undoMs: 48 * 3_600_000, unheardMs: 0 },
    coolDownMs: 24 * 3_600_000,
    foundingMs: 60 * 60_000,
    trust: DEFAULT_TRUST,
    lives: DEFAULT_LIVES,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  },
  logLevel: "info",
};

function hintOf(text: string): string {
  try {
    parseConfig(text, LANGUAGES);
  } catch (error) {
    if (error instanceof Fault && error.code === "setup") return error.hint ?? "";
    throw error;
  }
  return "";
}

describe("config", () => {
  it("has a default for everything", async () => {
    expect(parseConfig("", LANGUAGES)).toEqual(DEFAULTS);
    expect(await readConfig(undefined, LANGUAGES)).toEqual(DEFAULTS);
  });

  it("knows whose clocks people read, and refuses a zone that is none", () => {
    const zoneOf = (text: string) => parseConfig(text, LANGUAGES).settings.timeZone;
    expect(zoneOf("timeZone: America/Los_Angeles")).toBe("America/Los_Angeles");
    expect(hintOf("timeZone: Los Angeles")).toContain("line 1: timeZone: write the name of a zone");
  });

  it("says which alerts get a room, and which committees serve them all", () => {
    const incidentsOf = (text: string) => parseConfig(text, LANGUAGES).settings.incidents;
    expect(incidentsOf("incidents: { from: off }")?.from).toBeNull();
    expect(incidentsOf("incidents: { from: urgent, legal: Legal }")).toEqual({
      ...{ from: "urgent", legal: "Legal", dispatch: "" },
    });
    expect(hintOf("incidents: { from: grave }")).toContain("incidents.from");
  });

  it("takes what is chosen, and the default for the rest", async () => {
    const folder = mkdtempSync(join(tmpdir(), "aviso-config-"));
    const file = join(folder, "aviso.yaml");
    writeFileSync(file, "language: es\nquorum:\n  urgent: 3 # more of them\n");
    const { settings } = await readConfig(file, LANGUAGES);
    expect(settings.language).toBe("es");
    expect(settings.quorum).toEqual({ info: 2, watch: 2, urgent: 3 });
    rmSync(folder, { recursive: true });
    await expect(readConfig(file, LANGUAGES)).rejects.toMatchObject({ code: "setup" });
  });

  it.each(["info", "watch", "urgent"])("takes no quorum of nobody for %s", (severity) => {
    expect(hintOf(`quorum:\n  ${severity}: 0\n`)).toContain(`quorum.${severity}`);
    expect(hintOf(`quorum:\n  ${severity}: -1\n`)).toContain(`quorum.${severity}`);
    expect(hintOf(`quorum:\n  ${severity}: 1\n`)).toBe("");
  });

  it.each(Object.entries(LIVES))("keeps %s between its floor and its ceiling", (key, bounds) => {
    const { floorDays, ceilingDays } = bounds;
    const words = `retention.${key}: keep it between ${floorDays} and ${ceilingDays} days`;
    expect(hintOf(`retention:\n  ${key}: ${floorDays - 1}\n`)).toContain(`line 2: ${words}`);
    expect(hintOf(`retention:\n  ${key}: ${ceilingDays + 1}\n`)).toContain(`line 2: ${words}`);
    for (const days of [floorDays, ceilingDays]) {
      const { settings } = parseConfig(`retention: { ${key}: ${days} }`, LANGUAGES);
      expect(settings.lives).toEqual({ ...DEFAULT_LIVES, [key]: days * 24 * 3_600_000 });
    }
  });

  it("takes what to say to somebody in danger, in languages that the bots speak", () => {
    const { settings } = parseConfig("helpNow: { en: Call 555-0100, es: Llame }", LANGUAGES);
    expect(settings.helpNow).toEqual({ en: "Call 555-0100", es: "Llame" });
    expect(parseConfig("helpNow: {}", LANGUAGES)).toEqual(DEFAULTS);
    expect(hintOf("language: en\nhelpNow:\n  en: Call\n  fr: Appelez\n")).toContain(
      "line 4: helpNow.fr: the bots speak en, es",
    );
    expect(hintOf('helpNow: { en: "" }')).toContain("helpNow.en");
  });

  it("tells every problem at once, with its line, its path and what was probably meant", () => {
    const hint = hintOf(
      [
        "langauge: es",
        "quorum:",
        "  watch: none",
        "  urgnt: 3",
        "caseExpiryMinutes: 1",
        "log: { level: loud }",
        "zebra: 1",
      ].join("\n"),
    );
    expect(hint).toContain("line 1: langauge: there is no such key; did you mean language?");
    expect(hint).toContain("line 3: quorum.watch: expected number, received string");
    expect(hint).toContain("line 4: quorum.urgnt: there is no such key; did you mean urgent?");
    expect(hint).toContain("line 5: caseExpiryMinutes: ");
    expect(hint).toContain("line 6: log.level: ");
    expect(hint).toContain(
      "line 7: zebra: there is no such key; known are language, timeZone, quorum",
    );
    expect(hint.split("\n")).toHaveLength(7);
    expect(hintOf("language: fr\nzebra: 1").split("\n")).toHaveLength(3);
  });

  it("says of a key that had another name what to write instead, which then is taken", () => {
    expect(hintOf("language: en\ndiscreet: [River]")).toContain(
      "line 2: discreet: this is called lockScreen now: write `lockScreen: { River: discreet }`",
    );
    for (const [path, { key, example }] of Object.entries(FORMERLY)) {
      expect(hintOf(`${path}: 1`)).toContain(`this is called ${key} now`);
      expect(() => parseConfig(example, LANGUAGES)).not.toThrow();
      expect(example.startsWith(`${key}:`)).toBe(true);
    }
  });

  it("lets a network choose when its record moves, and that it never does", () => {
    const rotation = (text: string) => parseConfig(text, LANGUAGES).settings.rotation;
    const chosen = rotation("rotate: { recordDays: 7, recordEntries: 9000 }");
    expect(chosen).toMatchObject({ recordMs: 7 * 24 * 3_600_000, recordEntries: 9_000 });
    const never = rotation("rotate: { recordDays: 0, recordEntries: 0 }");
    expect(never).toMatchObject({ recordMs: null, recordEntries: null });
    expect(hintOf("rotate: { recordDays: -1 }")).toContain("line 1: rotate.recordDays");
  });

  it("takes what the network says in public, unless it is too short to mean one thing", () => {
    const { settings } = parseConfig('allowedText: ["555-010-0199"]', LANGUAGES);
    expect(settings.allowedText).toEqual(["555-010-0199"]);
    expect(hintOf('allowedText: ["911"]')).toContain("line 1: allowedText");
  });

  it("takes the names of committees whose alerts are discreet, and no third way", () => {
    const { settings } = parseConfig("lockScreen: { River: discreet, Hill: plain }", LANGUAGES);
    expect(settings.discreet).toEqual(["River"]);
    expect(hintOf("lockScreen: { River: hidden }")).toContain("line 1: lockScreen");
  });

  it("refuses what is not YAML, a key that stands twice, and a language nobody speaks", () => {
    expect(hintOf("quorum: [")).toContain("line 1: not YAML");
    expect(hintOf("language: en\nlanguage: es")).toContain("line 2: not YAML");
    expect(hintOf("roomLifeHours: 3\nlanguage: fr")).toContain(
      "line 2: language: the bots speak en, es",
    );
    expect(hintOf("- a list")).toContain("expected object");
  });
});

describe("config example", () => {
  it("is the file in config/", () => {
    expect(configExampleProblem(readFileSync(CONFIG_EXAMPLE_FILE, "utf8"))).toBeUndefined();
    expect(configExampleProblem(`${configExample()}# more`)).toContain("generate it again");
  });

  it("changes nothing as it is, and nothing when every key is uncommented", () => {
    expect(parseConfig(configExample(), LANGUAGES)).toEqual(DEFAULTS);
    const uncommented = configExample().replaceAll(/^# /gmu, "").split("\n").slice(3).join("\n");
    expect(uncommented).toMatch(/^ {2}urgent: 2$/mu);
    expect(parseConfig(uncommented, LANGUAGES)).toEqual(DEFAULTS);
  });

  it("describes every key", () => {
    expect(configExample()).not.toMatch(/# +#\s*$/mu);
  });
});
