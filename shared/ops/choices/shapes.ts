/** Parts of the configuration that are long enough to stand by themselves. */
import { z } from "zod";
import { parseArea } from "../../core/values/area.ts";

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
      .describe("Distinct people, none of whom sponsors another. A one-time code comes on top."),
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
