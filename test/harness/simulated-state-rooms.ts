/** Which state rooms a simulated bot reads, and where the next one would look. */
import type { BotName } from "../../shared/core/protocol/entry.ts";
import type { RoomId } from "../../shared/core/values/ids.ts";
import type { DurableRows, StateRoomPointer, StateRooms } from "../../shared/core/ports.ts";
import { requested, type PortsOptions } from "./simulated-ports.ts";

const SPACE = "state-rooms";
const KEY = "read";

/** What stands in the account data of each bot. */
export type Pointers = Map<BotName, StateRoomPointer>;

export function simulatedStateRooms(
  options: PortsOptions,
  rows: DurableRows,
  { first, pointers }: Readonly<{ first: readonly RoomId[]; pointers: Pointers }>,
): StateRooms {
  const read = (): readonly RoomId[] => {
    const bytes = rows.get(SPACE, KEY);
    if (bytes === undefined) return first;
    return JSON.parse(new TextDecoder().decode(bytes)) as readonly RoomId[];
  };
  const write = (roomIds: readonly RoomId[]): Promise<void> =>
    rows.write((transaction) => {
      transaction.put(SPACE, KEY, new TextEncoder().encode(JSON.stringify(roomIds)));
    });
  return {
    read,
    follow: async (roomId) => {
      await write([...new Set([...read(), roomId])]);
      options.server.tellAgain(options.bot, roomId);
    },
    keepOnly: write,
    point: (to) =>
      requested(options, () => {
        pointers.set(options.bot, to);
      }),
  };
}
