/** Brings together what is known of an event: the engine's word, and what is remembered. */
import type { Engine } from "../../engine.ts";
import type { Evidence, Standing } from "../../examine/examine.ts";
import { isEncrypted } from "../../examine/wire-event.ts";
import { displayNameIn } from "../../rooms/rooms-view.ts";
import type { MatrixClient } from "../../sdk.ts";
import type { SyncOwner } from "../event-rows.ts";
import type { EventRow } from "../inbox-row.ts";
import type { Seen } from "./seen.ts";

export type EvidenceParts = Readonly<{
  client: MatrixClient;
  engine: Pick<Engine, "open" | "standingOf">;
  seen: Seen;
  owner: SyncOwner;
}>;

const UNKNOWN_SENDER: Standing = { masterKey: undefined, needsApproval: false };

/** All that the examination of this row's event needs. */
export async function evidenceOf(
  { client, engine, seen, owner }: EvidenceParts,
  rowKey: string,
  row: EventRow,
): Promise<Evidence> {
  const { roomId, event } = row;
  const opened = isEncrypted(event)
    ? await engine.open(roomId, event)
    : ({ kind: "broken" } as const);
  if (opened.kind === "opened") seen.opened(rowKey, row);
  const memory = seen.of(row);
  return {
    ...memory,
    event,
    opened,
    sender: opened.kind === "opened" ? await engine.standingOf(event.sender) : UNKNOWN_SENDER,
    names: { userId: owner.userId, displayName: displayNameIn(client, roomId, owner.userId) },
  };
}
