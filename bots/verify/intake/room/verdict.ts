/** What is to become of a report that arrives: asked before anything is said or stored. */
import type { VerifyContext } from "../../people/roster.ts";
import { shutFor } from "../shut/shut-for.ts";
import { roomFor, type Arriving, type Room } from "./room-for.ts";

export type Verdict = Readonly<{
  room: Room;
  /** Organizers take no reports from where this one comes. */
  isShut: boolean;
}>;

/** By what is known of whoever sends it, and by what people have before them. */
export function verdictOn(arriving: Arriving, context: VerifyContext): Verdict {
  const isShut = shutFor(arriving.reporter, context) !== undefined;
  return { room: roomFor(arriving, context), isShut };
}
