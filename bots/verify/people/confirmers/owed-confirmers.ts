/** Confirmer rooms that were asked for and are not there. */
import type { Owed } from "../../../../shared/core/bot.ts";
import { creatorsFor } from "../../../../shared/domain/authority/authority.ts";
import { codenameOf } from "../../../../shared/domain/codename.ts";
import type { VerifyContext } from "../roster.ts";
import { createConfirmers } from "./room-creation.ts";

/** Asked for by the same plan; an organizer hears of it who may have asked. */
export function owedConfirmers(context: VerifyContext): readonly Owed[] {
  const { confirmersRequested, confirmersAskers, confirmersCodenames } = context.state.people;
  const { language } = context.settings;
  const roomId = context.network.managementRoom;
  return [...confirmersRequested].map(([ref, area]) => {
    const by = confirmersAskers.get(ref);
    const codename = confirmersCodenames.get(area) ?? codenameOf(ref, context.state);
    const owners = creatorsFor(context, by === undefined ? [] : [by]);
    const creation = { ref, area, codename, owners, roomId, language };
    return { effect: createConfirmers(creation, context) };
  });
}
