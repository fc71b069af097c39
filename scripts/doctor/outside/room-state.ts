/** The state of a room as a homeserver tells it, and what the doctor asks of it. */
import { z } from "zod";
import { REF_FIELD } from "../../../shared/core/room/blueprint.ts";

const ADMIN = 100;

export const stateShape = z.array(
  z.object({
    type: z.string(),
    state_key: z.string(),
    sender: z.string(),
    content: z.record(z.string(), z.unknown()),
  }),
);
export type RoomState = z.infer<typeof stateShape>;

const creatorsShape = z.array(z.string()).default([]);
const levelsShape = z.record(z.string(), z.number()).default({});

/** One field of what a room has once; undefined where it has none. */
export function valueOf(state: RoomState, type: string, field: string): unknown {
  return state.find((event) => event.type === type && event.state_key === "")?.content[field];
}

export function isEncrypted(state: RoomState): boolean {
  return valueOf(state, "m.room.encryption", "algorithm") === "m.megolm.v1.aes-sha2";
}

/**
 * False where who comes later can read what was said before. A chat with one person, which has no
 * ref, may be read from her invitation on: what a bot says until she comes is for her.
 */
export function hasNoPast(state: RoomState): boolean {
  const readable = valueOf(state, "m.room.history_visibility", "history_visibility");
  const isChat = valueOf(state, "m.room.create", REF_FIELD) === undefined;
  return readable === "joined" || (isChat && readable === "invited");
}

export function isByInvitation(state: RoomState): boolean {
  return valueOf(state, "m.room.join_rules", "join_rule") === "invite";
}

/** Creators outrank everyone from room version 12 on. */
export function creatorsOf(state: RoomState): readonly (string | undefined)[] {
  const more = creatorsShape.safeParse(valueOf(state, "m.room.create", "additional_creators"));
  return [state.find(({ type }) => type === "m.room.create")?.sender, ...(more.data ?? [])];
}

/** True for a creator, and for whoever has all power there. */
export function rules(state: RoomState, userId: string): boolean {
  const levels = levelsShape.safeParse(valueOf(state, "m.room.power_levels", "users")).data ?? {};
  return creatorsOf(state).includes(userId) || (levels[userId] ?? 0) >= ADMIN;
}
