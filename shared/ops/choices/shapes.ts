/** Parts of the configuration that are long enough to stand by themselves. */
import { z } from "zod";
import {
  TASKS,
  type Burning,
  type Incidents,
  type Limits,
  type RotationSettings,
  type Settings,
} from "../../core/settings.ts";
import { parseCron } from "../../core/cron.ts";
import { parseArea } from "../../core/values/area.ts";
import { SEVERITIES } from "../../core/values/severity.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../core/values/time.ts";

export const QUORUM_MAX = 20;

function vouchersOf(role: string, count: number) {
  const description = `Confirmers who vouch for a ${role} before the role counts.`;
  return z.int().min(1).max(QUORUM_MAX).default(count).describe(description);
}

export const trustShape = z
  .strictObject({
    vouchers: z
      .strictObject({
        responder: vouchersOf("responder", 1),
        confirmer: vouchersOf("confirmer", 2),
      })
      .prefault({})
      .describe("People who do not depend on each other. A one-time code comes on top."),
    vouchesPerWeek: z
      .int()
      .min(0)
      .max(100)
      .default(5)
      .describe("How many people one confirmer may vouch for within a week."),
    vouchAfterDays: z
      .int()
      .min(0)
      .max(365)
      .default(7)
      .describe("Whoever came by a code or by vouches vouches for others only after this time."),
    probationDays: z
      .int()
      .min(1)
      .max(365)
      .default(60)
      .describe(
        "For so long it is known, as tags, who vouched for somebody; then it is forgotten.",
      ),
    inviteHours: z
      .int()
      .min(1)
      .max(14 * 24)
      .default(72)
      .describe("Life of a one-time code when no time is given, and of a wish to be vouched for."),
    ratifyMinutes: z
      .int()
      .min(5)
      .max(24 * 60)
      .default(60)
      .describe("A revocation by one organizer is undone after this time unless a second agrees."),
    undoHours: z
      .int()
      .min(1)
      .max(30 * 24)
      .default(72)
      .describe("For so long organizers can undo a revocation, with all that the person had."),
  })
  .prefault({})
  .describe("How people come in by codes and vouches, and how a role is taken back.");

export const limitsShape = z
  .strictObject({
    person: z
      .int()
      .min(1)
      .max(1_000)
      .default(10)
      .describe("Reports of one person within ten minutes; the first of an area is always taken."),
    area: z
      .int()
      .min(2)
      .max(1_000)
      .default(12)
      .describe("Reports without a verdict, of which the confirmers of an area know at once."),
    network: z.int().min(2).max(10_000).default(80).describe("The same in the whole network."),
  })
  .prefault({})
  .describe(
    "Reports that are put to people at once. What is over that is kept and waits; whoever came " +
      "in lately can take half of it.",
  );

/** As the bots take them. */
export function limitsIn({ person, area, network }: z.output<typeof limitsShape>): Limits {
  return { ofPerson: person, ofArea: area, ofNetwork: network };
}

export const areaPath = z.string().refine((path) => parseArea(path) !== undefined, "write an area");

/** Degrees, with as many digits as somebody likes. */
export const centre = z
  .string()
  .regex(/^-?\d{1,2}(?:\.\d+)?\s*,\s*-?\d{1,3}(?:\.\d+)?$/u, "write it as 37.79,-122.40")
  .transform((text) => text.split(",").map(Number))
  .refine(
    ([latitude = 0, longitude = 0]) => Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180,
    "that is no place on earth",
  )
  .transform(([latitude = 0, longitude = 0]) => ({ latitude, longitude }));

/** More than this of one task would be a crowd. */
const NEEDED_MAX = 8;

export const alertsShape = z
  .strictObject({
    quietMinutes: z
      .int()
      .min(0)
      .max(24 * 60)
      .default(30)
      .describe(
        "Organizers are reminded of an open alert about which nobody has said anything for so " +
          "long, then after twice as long, and so on; 0 is never.",
      ),
    enough: z
      .int()
      .min(2)
      .max(200)
      .default(8)
      .describe("When so many go to one scene, whoever else offers is asked to stand by."),
    homeMinutes: z
      .int()
      .min(0)
      .max(24 * 60)
      .default(120)
      .describe(
        "Who went and has not said that she is home so long after her last word, or after the " +
          "end, is asked; then whoever went with her, then the organizers; 0 is never.",
      ),
    needed: z
      .partialRecord(z.enum(TASKS), z.int().min(1).max(NEEDED_MAX))
      .default({})
      .describe(
        `What is wanted at a scene, and by how many: of ${TASKS.join(", ")}. ` +
          "`{ record: 2, legal: 1 }`. Who offers it goes, even where enough do.",
      ),
  })
  .prefault({})
  .describe("What is done while an alert is open, and until everybody is home.");

/** The same, as bots reckon with it. */
export function alertsIn(
  chosen: z.output<typeof alertsShape>,
): Pick<Settings, "quietAlertMs" | "rollCall"> {
  const { quietMinutes, enough, homeMinutes, needed } = chosen;
  const isNeeded = Object.keys(needed).length > 0;
  return {
    quietAlertMs: quietMinutes * MINUTE_MS,
    rollCall: { enough, homeMs: homeMinutes * MINUTE_MS, ...(isNeeded && { needed }) },
  };
}

/** In the small hours, when the fewest are disturbed. */
const NAMED: Readonly<Record<string, string | null>> = {
  off: null,
  daily: "0 4 * * *",
  weekly: "0 4 * * 1",
};

const schedule = z
  .string()
  .trim()
  .refine(
    (text) => Object.hasOwn(NAMED, text) || parseCron(text) !== undefined,
    "write daily, weekly, off, or the five fields of cron, such as 0 4 * * 1",
  );

export const rotationShape = z
  .strictObject({
    rooms: schedule
      .default("off")
      .describe(
        "Every room that stands: `daily` or `weekly` (at 4 in the morning), `off`, or five " +
          "fields of cron in `timeZone`.",
      ),
    committees: z
      .record(z.string().trim().min(1), schedule)
      .default({})
      .describe("Single committees, by name, in the place of that: `{ River: daily }`."),
    leaving: z
      .enum(["off", "rooms", "all"])
      .default("rooms")
      .describe(
        "Rooms in which somebody was who is revoked, or that an organizer made who is none any " +
          "more: `rooms` are committees and confirmers, `all` the management room as well.",
      ),
    graceHours: z
      .int()
      .min(1)
      .max(14 * 24)
      .default(24)
      .describe("Whoever has not come to the new room by then is left with the invitation."),
    recordDays: z
      .int()
      .min(0)
      .max(365)
      .default(30)
      .describe(
        "The bots' own record moves into a new room when it is so many days old, and leaves " +
          "behind what is past its time. 0 is never.",
      ),
    recordEntries: z
      .int()
      .min(0)
      .max(1_000_000)
      .default(50_000)
      .describe("The same when it has so many entries. 0 is never."),
  })
  .prefault({})
  .describe("When committees, confirmers and organizers get new rooms under new names.");

/** As the bots go by it. */
export function rotationIn({
  rooms,
  committees,
  leaving,
  graceHours,
  recordDays,
  recordEntries,
}: z.output<typeof rotationShape>): RotationSettings {
  const cronOf = (text: string): string | null =>
    Object.hasOwn(NAMED, text) ? (NAMED[text] ?? null) : text;
  const each = Object.entries(committees).map(([name, text]) => [name, cronOf(text)] as const);
  return {
    leaving,
    graceMs: graceHours * HOUR_MS,
    recordMs: recordDays === 0 ? null : recordDays * DAY_MS,
    recordEntries: recordEntries === 0 ? null : recordEntries,
    schedule: cronOf(rooms),
    committees: Object.fromEntries(each),
  };
}

const UNDO_MAX = 14 * 24;
const UNHEARD_MAX = 90 * 24;

export const burningShape = z
  .strictObject({
    undoHours: z
      .int()
      .min(1)
      .max(UNDO_MAX)
      .default(48)
      .describe(
        "For so long a committee or a network that is burnt is sealed and silent, and can be " +
          "undone by one organizer, unless two want it at once.",
      ),
    unheardHours: z
      .int()
      .min(0)
      .max(UNHEARD_MAX)
      .default(0)
      .describe(
        "When no organizer has written anything to the bots for so long, they are warned, and " +
          "then the network seals itself and burns as if two had asked for it. 0 is never.",
      ),
  })
  .prefault({})
  .describe("How a committee or the network is erased.");

/** How a committee or the network is erased, as the bots see it. */
export function burningIn({ undoHours, unheardHours }: z.output<typeof burningShape>): Burning {
  return { undoMs: undoHours * HOUR_MS, unheardMs: unheardHours * HOUR_MS };
}

function committee(what: string) {
  return z.string().trim().default("").describe(what);
}

export const incidentsShape = z
  .strictObject({
    from: z
      .enum([...SEVERITIES, "off"])
      .default("info")
      .describe("The least severe alert that gets one: info, watch, urgent; or `off` for none."),
    legal: committee(
      "A committee of legal liaisons, by name: its people are asked into each of these rooms.",
    ),
    dispatch: committee(
      "A committee of dispatchers, by name: its people make temporary rooms in a chat with the " +
        "rooms bot, as organizers do.",
    ),
  })
  .prefault({})
  .describe("Rooms for those who go to an alert, and committees that serve all of them.");

/** As the bots see it. */
export function incidentsIn(choices: z.output<typeof incidentsShape>): Incidents {
  const { from, legal, dispatch } = choices;
  return { from: from === "off" ? null : from, legal, dispatch };
}
