/** The section of the config that says which alerts get a room, and who serves all of them. */
import { z } from "zod";
import type { Incidents } from "../../core/settings.ts";
import { SEVERITIES } from "../../core/values/severity.ts";

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
