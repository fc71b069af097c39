/** Somebody's account on a homeserver, and rooms that it is in: what a fan-out is measured with. */
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { Fault } from "../../../shared/core/fault.ts";
import type { RoomId, UserId } from "../../../shared/core/values/ids.ts";

const roomId = z.custom<RoomId>((id) => typeof id === "string" && id.startsWith("!"));

const worldShape = z.object({
  /** Address of the homeserver. */
  hs: z.url(),
  /** A user id, or the part of it before the colon. */
  user: z.custom<UserId>((id) => typeof id === "string" && id !== ""),
  password: z.string(),
  rooms: z.array(z.object({ room: roomId })).min(1),
});

export type World = z.infer<typeof worldShape>;

/** The world that a file describes. Fails `setup` with what is wrong. */
export async function readWorld(file: string): Promise<World> {
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    const hint = "the file of the world cannot be read: check its name";
    throw new Fault("setup", "read the world", { cause, hint });
  });
  const shape = z.string().transform((json, context): unknown => {
    try {
      return JSON.parse(json);
    } catch {
      context.addIssue("it is no JSON");
      return z.NEVER;
    }
  });
  const parsed = shape.pipe(worldShape).safeParse(text);
  if (parsed.success) return parsed.data;
  throw new Fault("setup", "read the world", { hint: z.prettifyError(parsed.error) });
}
