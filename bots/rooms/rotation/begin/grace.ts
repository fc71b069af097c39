/** How long people have to come: whoever has not by then is left with her invitation. */
import { DAY_MS } from "../../../../shared/core/values/time.ts";
import type { NetworkContext } from "../../../../shared/domain/network-state.ts";

/** As the network chose, else a day. */
export function graceIn({ settings }: Pick<NetworkContext, "settings">): number {
  return settings.rotation?.graceMs ?? DAY_MS;
}
