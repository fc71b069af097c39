/** What was owed when its turn comes, by what the record says then. */
import { beforeEach, describe, expect, it } from "vitest";
import type { AreaPath, RoomId } from "../../../../shared/core/values/ids.ts";
import { isWanted } from "../../../../shared/domain/authority/wanted.ts";
import { actor } from "../../../harness/actors.ts";
import { World } from "../../../harness/world.ts";

const REF = "ab".repeat(16);
const AREA = "north" as AreaPath;
const PLAN = { codename: "Fern 3", additionalCreators: [], invite: [] };
const [olga, ana] = [actor("Olga"), actor("Ana")];

let world: World;
let roomId: RoomId;

beforeEach(() => {
  world = new World([]);
  world.area(AREA);
  world.admit(olga, "organizer");
  roomId = world.confirmers(AREA);
  world.admit(ana, "confirmer", AREA);
});

const isRemovalWanted = (): boolean =>
  isWanted({ do: "remove", roomId, userId: ana.userId }, world.contextOf("verify"));

describe("a removal", () => {
  it("of somebody who was revoked is wanted, in the room or out of it", () => {
    world.peopleFact({ type: "revoked", person: ana.tag, by: olga.tag });
    expect(isRemovalWanted()).toBe(true);
    world.leave(roomId, ana);
    expect(isRemovalWanted()).toBe(true);
  });

  it("of somebody whose identity changed is wanted", () => {
    world.peopleFact({ type: "identity-changed", person: ana.tag, identity: olga.identity });
    expect(isRemovalWanted()).toBe(true);
  });

  it("of somebody who was admitted again since is not", () => {
    world.peopleFact({ type: "revoked", person: ana.tag, by: olga.tag });
    world.admit(ana, "confirmer", AREA);
    expect(isRemovalWanted()).toBe(false);
  });

  it("from a private chat is wanted, but of the person whose chat it is", () => {
    const chat = world.direct(ana);
    const wants = ({ userId }: typeof ana): boolean =>
      isWanted({ do: "remove", roomId: chat, userId }, world.contextOf("verify"));
    expect([wants(ana), wants(olga)]).toEqual([false, true]);
  });
});

describe("a room", () => {
  const isCreationWanted = (): boolean =>
    isWanted({ do: "create-room", ref: REF, plan: PLAN }, world.contextOf("verify"));

  it("is to be made while it is asked for, and not there", () => {
    expect(isCreationWanted()).toBe(false);
    world.peopleFact({ type: "confirmers-requested", ref: REF, area: AREA });
    expect(isCreationWanted()).toBe(true);
    world.peopleFact({ type: "confirmers-failed", ref: REF });
    expect(isCreationWanted()).toBe(false);
  });

  it("is to be closed while it is on record as closing", () => {
    const isClosingWanted = (): boolean =>
      isWanted({ do: "close-room", roomId }, world.contextOf("rooms"));
    const record = (type: string, data: object): void => {
      world.record({ stream: "room", type, version: 1, data: { ref: REF, ...data } });
    };
    const rest = { code: "46R7", kind: "temporary", title: "x", codename: "Fern 3" };
    record("requested", { ...rest, closesAtMs: 1, creators: [] });
    record("opened", { roomId });
    expect(isClosingWanted()).toBe(false);
    record("closing", { why: "expired" });
    expect(isClosingWanted()).toBe(true);
    record("closed", { removed: 0 });
    expect(isClosingWanted()).toBe(false);
  });
});
