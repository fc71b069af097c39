/** What the record says of what moves and is still to be done, in every phase. */
import type { Owed } from "../../../shared/core/bot.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import { creationOf } from "./begin/creation.ts";
import { closingOf } from "./end/closing.ts";
import { invitationsOwed } from "./move/inviting.ts";

/** By the very plans that it was asked for by. */
export function owedRotations(context: NetworkContext): readonly Owed[] {
  return [...context.state.standings.rotations.values()].flatMap((rotation): readonly Owed[] => {
    switch (rotation.phase) {
      case "requested":
        return [{ effect: creationOf(rotation, context) }];
      case "moving":
        return invitationsOwed(rotation, context);
      case "emptying":
        return closingOf(rotation, context).map((effect) => ({ effect }));
      // Time alone brings it on, and the record says since when.
      case "switched":
        return [];
    }
  });
}
