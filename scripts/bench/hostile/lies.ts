/** Lies of a server that are told one after the other, each with its own look at what came. */
import type { HostileClass } from "./class.ts";
import type { Town } from "./town.ts";
import { Watch } from "./watch.ts";

/** Acts one after the other; `act` says whether the lie had its effect. */
export function lies(
  name: string,
  weight: number,
  way: Readonly<{
    control: HostileClass["control"];
    least?: number;
    act(town: Town, index: number, watch: Watch): Promise<boolean>;
  }>,
): HostileClass {
  return {
    ...{ name, weight, by: "server", least: way.least ?? 2, control: way.control },
    act: async (town, count) => {
      const watch = new Watch(town);
      let accepted = 0;
      for (let index = 0; index < count; index += 1) {
        if (await way.act(town, index, watch)) accepted += 1;
      }
      return { ...watch.came(count, accepted), warned: watch.alarms() };
    },
  };
}
