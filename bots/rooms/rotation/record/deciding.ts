/**
 * A room that stands gives way: requested, moving, switched, emptying, ended. Pure: refs, names and
 * times arrive inside commands. Whatever is under way goes on from where the record says it is.
 */
import { accept, refuse, type Decision } from "../../../../shared/core/decider.ts";
import type { RoomId, Tag } from "../../../../shared/core/values/ids.ts";
import {
  INVITED_MAX,
  type Rotation,
  type RotationEvent,
  type Standings,
} from "../../../../shared/domain/standing/rotations.ts";
import { rotationOf } from "../../../../shared/domain/standing/succession.ts";

export type RotationPlan = Omit<RotationEvent & { type: "rotation-requested" }, "type">;

export type RotationCommand = Readonly<
  | { do: "request"; plan: RotationPlan }
  | { do: "open"; ref: string; roomId: RoomId }
  | { do: "invite"; ref: string; people: readonly Tag[] }
  | { do: "remind"; ref: string }
  | { do: "switch"; ref: string }
  | { do: "abandon"; ref: string }
  | { do: "empty"; ref: string }
  | { do: "end"; ref: string; removed: number }
>;

type Judgement = Decision<RotationEvent, "unknown" | "already">;

/** One rotation at a time of each; nobody is asked twice, and routing changes once. */
export function decideRotation(command: RotationCommand, standings: Standings): Judgement {
  if (command.do === "request") {
    const { plan } = command;
    if (rotationOf({ standings }, plan.of) !== undefined) return refuse("already");
    return accept({ type: "rotation-requested", ...plan });
  }
  const rotation = standings.rotations.get(command.ref);
  return rotation === undefined ? refuse("unknown") : decideStep(command, rotation);
}

function decideStep(
  command: Exclude<RotationCommand, { do: "request" }>,
  { ref, phase, invited }: Rotation,
): Judgement {
  switch (command.do) {
    case "open":
      if (phase !== "requested") return refuse("already");
      return accept({ type: "rotation-opened", ref, roomId: command.roomId });
    case "invite": {
      const people = command.people.filter((person) => !invited.has(person));
      if (phase !== "moving" || people.length === 0) return refuse("already");
      return accept(...paged(people).map((page) => invitedEvent(ref, page)));
    }
    case "remind":
      return phase === "moving" ? accept({ type: "rotation-reminded", ref }) : refuse("already");
    case "switch":
      return phase === "moving" ? accept({ type: "rotation-switched", ref }) : refuse("already");
    case "abandon":
      return phase === "moving" ? accept({ type: "rotation-abandoned", ref }) : refuse("already");
    case "empty":
      return phase === "switched" ? accept({ type: "rotation-emptying", ref }) : refuse("already");
    case "end":
      // One that was never there ends as well.
      if (phase === "moving" || phase === "switched") return refuse("already");
      return accept({ type: "rotation-ended", ref, removed: command.removed });
  }
}

function paged(people: readonly Tag[]): readonly (readonly Tag[])[] {
  const pages = Math.ceil(people.length / INVITED_MAX);
  return Array.from({ length: pages }, (_, at) =>
    people.slice(at * INVITED_MAX, (at + 1) * INVITED_MAX),
  );
}

function invitedEvent(ref: string, people: readonly Tag[]): RotationEvent {
  return { type: "rotation-invited", ref, people: [...people] };
}
