/** An organizer who wants to be two: she admits somebody and lets her approve. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Actor } from "../../../network/actor.ts";
import type { HostileClass } from "../class.ts";
import { knowsFounding, type Town } from "../town.ts";
import { Watch } from "../watch.ts";

const ANSWER_MS = 10_000;
/** The founding is over at once: from here on it takes two to make a third. */
const CHOICES = "organizers:\n  foundingMinutes: 0\n  coolDownHours: 24\n";
const URGENT = "!alert east urgent checkpoint at the bridge";

const puppets: HostileClass = {
  name: "an organizer admits a puppet and approves with her",
  by: "member",
  weight: 6,
  // While the network is founded, a second organizer's word is enough.
  control: async (town) => {
    const { omar, eva } = town.people;
    const code = await proposed(town);
    const mark = eva.mark();
    await omar.person.say(town.rooms.management, `!approve ${code}`);
    const pattern = { kind: "alert", case: code, msgType: "Alert" };
    return (await eva.seesWithin(ANSWER_MS, town.rooms.east, { pattern, mark })) !== undefined;
  },
  act: async (town, count) => {
    await endFounding(town);
    const { olga, eva } = town.people;
    const { management, east } = town.rooms;
    const watch = new Watch(town);
    let accepted = 0;
    for (let index = 0; index < count; index += 1) {
      const puppet = await town.newcomer(`puppet-${town.next()}`);
      await olga.person.say(management, `!admit ${puppet.userId} organizer`);
      await enters(puppet);
      const code = await proposed(town);
      const mark = eva.mark();
      const place = puppet.person.rooms().includes(management) ? management : undefined;
      await puppet.person.say(place ?? (await puppet.chat("alert")), `!approve ${code}`);
      const pattern = { kind: "alert", case: code, msgType: "Alert" };
      if ((await eva.seesWithin(ANSWER_MS, east, { pattern, mark })) !== undefined) accepted += 1;
    }
    return watch.came(count, accepted);
  },
};

/** She is invited when one organizer was enough; otherwise nobody comes. */
async function enters(puppet: Actor): Promise<void> {
  const known = new Set(puppet.person.rooms());
  const patience = new Promise((resolve) => {
    setTimeout(resolve, ANSWER_MS / 2);
  });
  await Promise.race([puppet.person.nextRoom(known).catch(() => undefined), patience]);
}

async function proposed(town: Town): Promise<string> {
  const { olga } = town.people;
  const mark = olga.mark();
  await olga.person.say(town.rooms.management, URGENT);
  const end = { mark, ms: ANSWER_MS };
  const answer = await olga.sees(
    town.rooms.management,
    { kind: "answer", severity: "urgent" },
    end,
  );
  const code = answer.card["case"];
  return typeof code === "string" ? code : "";
}

/** Writes the choice where bots look for it; a version that knows no founding needs none. */
async function endFounding(town: Town): Promise<void> {
  if (!knowsFounding()) return;
  await town.stopBots();
  await writeFile(join(town.data, "aviso.yaml"), CHOICES);
  await town.startBots();
}

export const PUPPETS: readonly HostileClass[] = [puppets];
