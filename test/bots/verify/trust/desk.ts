/** What the tests of codes and vouches have in common. */
import type { Actor } from "../../../harness/actors.ts";
import type { Sent } from "../../../harness/world.ts";
import { oneTimeCodesIn } from "../../../../shared/domain/one-time-code.ts";
import { town, type Town } from "../network.ts";

/** A town with a committee, of a network that is no longer being founded. */
export function oldTown(): Town & Readonly<{ committee: string }> {
  const place = town();
  place.world.passes(2 * place.world.settings.foundingMs);
  const { id } = place.world.committee("River side", { areas: ["north/river"] });
  return { ...place, committee: id };
}

/** What an organizer writes in the management room. */
export function orders(place: Town, text: string, who: Actor = place.olga): readonly Sent[] {
  return place.world.says(who, place.world.network.managementRoom, text);
}

/** The one-time code that this order is answered with. */
export function codeFor(place: Town, order: string): string {
  const [sent] = orders(place, order);
  const [code] = oneTimeCodesIn(sent?.body ?? "").codes;
  if (code === undefined) throw new Error(`no code: ${sent?.body ?? ""}`);
  return code;
}

/** What somebody writes to verify alone, and what everybody is told because of it. */
export function writes(place: Town, who: Actor, text: string): readonly Sent[] {
  return place.world.says(who, place.world.direct(who), text);
}

/** The code of somebody who waits for vouches, as she is told it. */
export function waitingCode(sent: readonly Sent[]): string {
  return caseOf(sent.find(({ card }) => card["why"] === "vouches"));
}

/** The code on the card of an answer. */
export function caseOf(sent: Sent | undefined): string {
  const code = sent?.card["case"];
  if (typeof code !== "string") throw new Error("no code on the card");
  return code;
}
