/** The life of areas: added, named, moved and removed. Pure. */
import { contains, movedPath } from "../../../shared/core/values/area.ts";
import { accept, refuse, type Decision } from "../../../shared/core/decider.ts";
import type { Fact } from "../../../shared/core/protocol/entry.ts";
import type { AreaPath } from "../../../shared/core/values/ids.ts";
import {
  otherNamesOf,
  type CommitteeEvent,
  type Committees,
} from "../../../shared/domain/streams/committees.ts";
import { foldWords } from "../../../shared/language/words/fold.ts";
import { factOf } from "../../../shared/domain/streams/stream.ts";

export type AreaCommand = Readonly<
  | { do: "add" | "remove"; area: AreaPath }
  /** `names` are all that it has besides its path. */
  | { do: "name"; area: AreaPath; names: readonly string[] }
  | { do: "move"; area: AreaPath; to: AreaPath }
>;

/** The fact that an area is there, called so or gone; a no when nothing would change. */
export function decideAreas(
  command: AreaCommand,
  state: Committees,
): Decision<Fact, "already" | "unknown" | "taken" | "malformed"> {
  const { area } = command;
  const isThere = state.areas.has(area);
  switch (command.do) {
    case "add":
      return isThere ? refuse("already") : accept(recorded({ type: "area-added", area }));
    case "remove":
      return isThere ? accept(recorded({ type: "area-removed", area })) : refuse("unknown");
    case "move": {
      const { to } = command;
      const moving = [...state.areas].filter((one) => contains(area, one));
      const after = moving.map((one) => movedPath(one, { from: area, to }));
      // What lies in itself has no path, nor has what is too long.
      if (contains(area, to) || after.includes(undefined)) return refuse("malformed");
      if ([...state.areas].some((one) => contains(to, one))) return refuse("already");
      return accept(recorded({ type: "area-moved", from: area, to }));
    }
    case "name": {
      if (!isThere) return refuse("unknown");
      const names = [...command.names];
      const isTaken = names.some((name) => isNameOfAnother(name, area, state));
      return isTaken ? refuse("taken") : accept(recorded({ type: "area-named", area, names }));
    }
  }
}

/** One name for two places would send people to the wrong one. */
function isNameOfAnother(name: string, area: AreaPath, state: Committees): boolean {
  const folded = foldWords(name);
  const paths = [...state.areas].flatMap((one) => [
    [one, one] as const,
    [one.split("/").at(-1) ?? "", one] as const,
  ]);
  return [...paths, ...otherNamesOf(state)].some(
    ([other, place]) => place !== area && foldWords(other) === folded,
  );
}

function recorded(event: CommitteeEvent): Fact {
  return factOf("committee", event);
}
