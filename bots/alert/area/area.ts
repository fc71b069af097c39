/** The life of areas: added and removed. Pure. */
import { accept, refuse, type Decision } from "../../../shared/core/decider.ts";
import type { Fact } from "../../../shared/core/protocol/entry.ts";
import type { AreaPath } from "../../../shared/core/values/ids.ts";
import type { CommitteeEvent, Committees } from "../../../shared/domain/streams/committees.ts";
import { factOf } from "../../../shared/domain/streams/stream.ts";

export type AreaCommand = Readonly<{ do: "add" | "remove"; area: AreaPath }>;

/** The fact that an area is there or gone; a no when nothing would change. */
export function decideAreas(
  command: AreaCommand,
  state: Committees,
): Decision<Fact, "already" | "unknown"> {
  const { area } = command;
  const isThere = state.areas.has(area);
  switch (command.do) {
    case "add":
      return isThere ? refuse("already") : accept(recorded({ type: "area-added", area }));
    case "remove":
      return isThere ? accept(recorded({ type: "area-removed", area })) : refuse("unknown");
  }
}

function recorded(event: CommitteeEvent): Fact {
  return factOf("committee", event);
}
