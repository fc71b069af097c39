/**
 * The one configuration file, `aviso.yaml`: one strict schema, and every problem told at once
 * with its place. It holds choices, never secrets. Only importer of yaml.
 */
import { readFile } from "node:fs/promises";
import { isMap, isScalar, LineCounter, parseDocument, type Document } from "yaml";
import { z } from "zod";
import type { Settings } from "../core/settings.ts";
import { Fault } from "../core/fault.ts";
import { LIVES, livesOf, type LifeName } from "../core/lives.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from "../core/values/time.ts";
import { LOG_LEVELS, type LogLevel } from "./log.ts";
import {
  alertsIn,
  alertsShape,
  areaPath,
  burningIn,
  burningShape,
  incidentsIn,
  incidentsShape,
  centre,
  limitsIn,
  limitsShape,
  QUORUM_MAX,
  trustShape,
  rotationIn,
  rotationShape,
} from "./choices/shapes.ts";
import { unknownKey } from "./choices/unknown-key.ts";
import { waitingIn, waitingShape } from "./choices/waiting.ts";

/** Its one place is the data folder. */
export const CONFIG_FILE = "aviso.yaml";

/** A shorter text would excuse what only contains it. */
const ALLOWED_CHARACTERS_MIN = 6;
/** It has to fit on the screen of a phone. */
const HELP_CHARACTERS_MAX = 300;

function quorumOf(which: string) {
  const description = `Distinct confirmers that a case of severity ${which} needs.`;
  return z.int().min(1).max(QUORUM_MAX).default(2).describe(description);
}

/** Within the floor and the ceiling that the table of what is kept has for it. */
function daysOf(life: LifeName, what: string) {
  const { floorDays, days, ceilingDays } = LIVES[life];
  const words = `between ${floorDays} and ${ceilingDays} days`;
  const description = `${what}; ${words}.`;
  return z
    .int()
    .min(floorDays, `keep it ${words}`)
    .max(ceilingDays, `keep it ${words}`)
    .default(days)
    .describe(description);
}

function onSiteOf(which: string) {
  const description = `How many of them must be there themselves, for severity ${which}.`;
  return z.int().min(0).max(QUORUM_MAX).default(0).describe(description);
}

/** True for a zone that this machine knows, and for none at all. */
function isTimeZone(name: string): boolean {
  if (name === "") return true;
  try {
    Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Every key has a default and a description: the example file is made of them. */
export const configShape = z.strictObject({
  language: z
    .string()
    .default("en")
    .describe("Language of the management room, and of people who have not chosen one."),
  timeZone: z
    .string()
    .refine(isTimeZone, "write the name of a zone, such as America/Los_Angeles")
    .default("")
    .describe(
      "Zone whose clocks people read when they write at 5:30, such as `America/Los_Angeles`. " +
        "Without it that of this machine.",
    ),
  quorum: z
    .strictObject({
      info: quorumOf("info"),
      watch: quorumOf("watch"),
      urgent: quorumOf("urgent"),
    })
    .prefault({})
    .describe("How many people must confirm before the committees are told. Never the reporter."),
  onSite: z
    .strictObject({
      info: onSiteOf("info"),
      watch: onSiteOf("watch"),
      urgent: onSiteOf("urgent"),
    })
    .prefault({})
    .describe("How many of those who confirm must say that they see it themselves."),
  caseExpiryMinutes: z
    .int()
    .min(5)
    .max(24 * 60)
    .default(30)
    .describe("An unconfirmed case is given up after this time."),
  waiting: waitingShape,
  limits: limitsShape,
  burning: burningShape,
  commandAgeMinutes: z
    .int()
    .min(1)
    .max(24 * 60)
    .default(15)
    .describe("A command that is older than this when it is read is answered, not obeyed."),
  dutyAnswerSeconds: z
    .int()
    .min(15)
    .max(60 * 60)
    .default(90)
    .describe(
      "Somebody on duty who does not answer an urgent alert in this time gets a direct message; " +
        "as long after it the backup, then those of the places beside it.",
    ),
  alerts: alertsShape,
  canaryMinutes: z
    .int()
    .min(0)
    .max(24 * 60)
    .default(0)
    .describe(
      "Every so many minutes the alert bot writes a test message to an account of the network's " +
        "own, and organizers hear when that cannot be read; 0 is never.",
    ),
  roomLifeHours: z
    .int()
    .min(1)
    .max(7 * 24)
    .default(12)
    .describe("Life of an incident room, and of a temporary room when no time is given."),
  incidents: incidentsShape,
  neighbors: z
    .enum(["auto", "server", "admitted"])
    .default("auto")
    .describe(
      "Who may report and ask beside those who were admitted: `server`, everybody with an " +
        "account on the homeserver, where only you make accounts; `admitted`, nobody, and " +
        "whoever else writes gets one and the same answer. `auto` is `server` on the embedded " +
        "homeserver, and `admitted` on any other.",
    ),
  organizers: z
    .strictObject({
      coolDownHours: z
        .int()
        .min(0)
        .max(30 * 24)
        .default(24)
        .describe(
          "Two organizers of whom one admitted the other do not count as two before this time " +
            "has passed.",
        ),
      foundingMinutes: z
        .int()
        .min(0)
        .max(24 * 60)
        .default(60)
        .describe(
          "For so long after the founding one organizer alone may admit organizers, and approves " +
            "with them; it is said each time.",
        ),
    })
    .prefault({})
    .describe("What two organizers are needed for, and when two count as two."),
  trust: trustShape,
  rotate: rotationShape,
  retention: z
    .strictObject({
      cases: daysOf("cases", "What is known of a case, an alert or a room, after its end"),
      committeeMessages: daysOf("committeeMessages", "What bots wrote in committee rooms"),
      confirmerMessages: daysOf("confirmerMessages", "What bots wrote in confirmer rooms"),
      managementMessages: daysOf("managementMessages", "What bots wrote in the management room"),
      hold: daysOf("hold", "The longest that `hold` keeps a case beyond its time"),
      lessons: daysOf("lessons", "What people wrote of what a case taught, with `note`"),
    })
    .prefault({})
    .describe("For how many days things are kept. `retention` in the management room lists all."),
  allowedText: z
    .array(z.string().trim().min(ALLOWED_CHARACTERS_MIN))
    .default([])
    .describe(
      "The network's own numbers and public addresses, which bots never take out of a text: " +
        '`["555-010-0199", "120 Example Street"]`.',
    ),
  areaCentres: z
    .record(areaPath, centre)
    .default({})
    .describe(
      "Where the areas are, as latitude and longitude: a position that somebody shares becomes " +
        'the nearest of them. `{ north/river: "37.79,-122.40" }`. Without it she is asked.',
    ),
  helpNow: z
    .record(z.string(), z.string().trim().min(1).max(HELP_CHARACTERS_MAX))
    .default({})
    .describe(
      "What the verify bot says to somebody in danger now, by language, such as the hotline: " +
        "`{ en: Call 555-0100, es: Llame al 555-0100 }`. Without it: call people you trust.",
    ),
  lockScreen: z
    .record(z.string().trim().min(1), z.enum(["plain", "discreet"]))
    .default({})
    .describe(
      "What a locked phone shows of alerts, by the name of the committee: `{ River: discreet }` " +
        "begins them with words that name no place and no act. The others are plain.",
    ),
  log: z
    .strictObject({
      level: z
        .enum(LOG_LEVELS)
        .default("info")
        .describe(`How much is logged: ${LOG_LEVELS.join(", ")}.`),
    })
    .prefault({})
    .describe("The log goes to standard error, and never holds names, places or content."),
});

export type Config = Readonly<{ settings: Settings; logLevel: LogLevel }>;

type Problem = Readonly<{ line: number | undefined; path: string; text: string }>;
type Path = readonly PropertyKey[];

/** The choices of `file`; without a file the defaults. Fails `setup` with all that is wrong. */
export async function readConfig(
  file: string | undefined,
  languages: readonly string[],
): Promise<Config> {
  if (file === undefined) return parseConfig("", languages);
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new Fault("setup", "read config", {
      cause,
      hint: "the config file is there, and cannot be read",
    });
  });
  return parseConfig(text, languages);
}

/** The same for a text. `languages` are those that the bots can speak. */
export function parseConfig(text: string, languages: readonly string[]): Config {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const faulty = document.errors.map((error): Problem => ({
    line: lines.linePos(error.pos[0]).line,
    path: "",
    text: `not YAML: ${error.message}`,
  }));
  if (faulty.length > 0) throw problemsFault(faulty);
  const place = (path: Path) => lineOf(document, lines, path);
  const parsed = configShape.safeParse(document.toJS() ?? {});
  const problems = parsed.success ? [] : parsed.error.issues.flatMap((issue) => tell(issue, place));
  const language = document.get("language");
  if (typeof language === "string" && !languages.includes(language)) {
    const words = `the bots speak ${languages.join(", ")}`;
    problems.push({ line: place(["language"]), path: "language", text: words });
  }
  problems.push(...unspoken(document, languages, place));
  if (!parsed.success || problems.length > 0) throw problemsFault(problems);
  return configOf(parsed.data);
}

/** Words for a language that no bot speaks would never be said. */
function unspoken(
  document: Document,
  languages: readonly string[],
  place: (path: Path) => number | undefined,
): readonly Problem[] {
  const texts = document.get("helpNow");
  if (!isMap(texts)) return [];
  return texts.items
    .map(({ key }) => (isScalar(key) ? String(key.value) : ""))
    .filter((code) => !languages.includes(code))
    .map((code) => {
      const path = ["helpNow", code];
      const text = `the bots speak ${languages.join(", ")}`;
      return { line: place(path), path: path.join("."), text };
    });
}

function configOf(choices: z.output<typeof configShape>): Config {
  const { language, quorum, caseExpiryMinutes, commandAgeMinutes, roomLifeHours } = choices;
  const { neighbors, limits, organizers, rotate, trust, allowedText, areaCentres, helpNow } =
    choices;
  const { lockScreen, log, timeZone, retention, onSite, waiting, dutyAnswerSeconds } = choices;
  return {
    settings: {
      language,
      ...(neighbors !== "auto" && { neighbors }),
      quorum,
      onSite,
      waiting: waitingIn(waiting),
      limits: limitsIn(limits),
      burning: burningIn(choices.burning),
      caseExpiryMs: caseExpiryMinutes * MINUTE_MS,
      commandAgeMaxMs: commandAgeMinutes * MINUTE_MS,
      dutyAnswerMs: dutyAnswerSeconds * SECOND_MS,
      ...alertsIn(choices.alerts),
      ...(choices.canaryMinutes > 0 && { canaryMs: choices.canaryMinutes * MINUTE_MS }),
      roomLifeMs: roomLifeHours * HOUR_MS,
      rotation: rotationIn(rotate),
      incidents: incidentsIn(choices.incidents),
      coolDownMs: organizers.coolDownHours * HOUR_MS,
      foundingMs: organizers.foundingMinutes * MINUTE_MS,
      trust: {
        vouchers: trust.vouchers,
        vouchesPerWeek: trust.vouchesPerWeek,
        vouchAfterMs: trust.vouchAfterDays * DAY_MS,
        probationMs: trust.probationDays * DAY_MS,
        inviteMs: trust.inviteHours * HOUR_MS,
        ratifyMs: trust.ratifyMinutes * MINUTE_MS,
        undoMs: trust.undoHours * HOUR_MS,
      },
      timeZone: timeZone === "" ? Intl.DateTimeFormat().resolvedOptions().timeZone : timeZone,
      lives: livesOf((name) => retention[name]),
      ...(allowedText.length > 0 && { allowedText }),
      ...(Object.keys(areaCentres).length > 0 && { areaCentres }),
      ...discreetIn(lockScreen),
      ...(Object.keys(helpNow).length > 0 && { helpNow }),
    },
    logLevel: log.level,
  };
}

function discreetIn(lockScreen: Readonly<Record<string, string>>): Pick<Settings, "discreet"> {
  const names = Object.keys(lockScreen).filter((name) => lockScreen[name] === "discreet");
  return names.length > 0 ? { discreet: names } : {};
}

function tell(issue: z.core.$ZodIssue, place: (path: Path) => number | undefined): Problem[] {
  if (issue.code !== "unrecognized_keys") {
    const text = issue.message.replace(/^Invalid (?:input|option): /u, "");
    return [{ line: place(issue.path), path: issue.path.join("."), text }];
  }
  const known = keysAt(issue.path);
  return issue.keys.map((key) => {
    const path = [...issue.path, key];
    return { line: place(path), path: path.join("."), text: unknownKey(path, known) };
  });
}

function keysAt(path: Path): readonly string[] {
  const section = path.reduce<unknown>(
    (shape, key) => sectionShape(shape, String(key)),
    configShape,
  );
  return section instanceof z.ZodObject ? Object.keys(section.shape) : [];
}

function sectionShape(shape: unknown, key: string): unknown {
  const inner: unknown = shape instanceof z.ZodObject ? shape.shape[key] : undefined;
  return inner instanceof z.ZodPrefault ? inner.unwrap() : inner;
}

/** Line of the deepest key of `path` that stands in the file. */
function lineOf(document: Document, lines: LineCounter, path: Path): number | undefined {
  let node: unknown = document.contents;
  let offset: number | undefined;
  for (const step of path) {
    if (!isMap(node)) break;
    const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
    if (pair === undefined) break;
    offset = (isScalar(pair.key) ? pair.key.range?.[0] : undefined) ?? offset;
    node = pair.value;
  }
  return offset === undefined ? undefined : lines.linePos(offset).line;
}

function problemsFault(problems: readonly Problem[]): Fault {
  const told = problems.map(({ line, path, text }) => {
    const where = [line === undefined ? "" : `line ${line}`, path].filter((part) => part !== "");
    return `  ${[...where, text].join(": ")}`;
  });
  const hint = ["the config file has to be changed:", ...told].join("\n");
  return new Fault("setup", "read config", { hint });
}
