/** Which events a person could not read: those of the homeserver, less those she opened. */
import { z } from "zod";
import type { RoomId } from "../../shared/core/values/ids.ts";
import type { Person } from "../../shared/matrix/person/person.ts";

const page = z.object({
  chunk: z.array(
    z.object({
      type: z.string(),
      sender: z.string(),
      event_id: z.string(),
      origin_server_ts: z.number(),
      state_key: z.string().optional(),
      content: z.object({ membership: z.string().optional() }).loose(),
    }),
  ),
  end: z.string().optional(),
});
type WireEvent = z.infer<typeof page>["chunk"][number];

/** A room's events, newest first, as far back as this access token is shown. */
async function rawEvents(
  homeserverUrl: string,
  accessToken: string,
  roomId: RoomId,
): Promise<readonly WireEvent[]> {
  const events: WireEvent[] = [];
  let from: string | undefined;
  do {
    const room = encodeURIComponent(roomId);
    const place = new URL(
      `/_matrix/client/v3/rooms/${room}/messages?dir=b&limit=500`,
      homeserverUrl,
    );
    if (from !== undefined) place.searchParams.set("from", from);
    const headers = { authorization: `Bearer ${accessToken}` };
    const found = page.parse(await (await fetch(place, { headers })).json());
    events.push(...found.chunk);
    from = found.end;
  } while (from !== undefined);
  return events;
}

/** One line for each unreadable event since then: who, whom, and how long after joining. */
export async function tellUnread(
  homeserverUrl: string,
  person: Person,
  sinceMs: number,
): Promise<readonly string[]> {
  if (person.undecryptable() === 0) return [];
  const read = new Set<string>(person.messages().map(({ eventId }) => eventId));
  const { accessToken } = person.credentials;
  const lines: string[] = [];
  for (const roomId of person.rooms()) {
    const events = await rawEvents(homeserverUrl, accessToken, roomId);
    const joined = events.find(
      ({ state_key, content }) => state_key === person.userId && content.membership === "join",
    );
    for (const event of events) {
      const isOld = event.origin_server_ts < sinceMs;
      if (isOld || event.type !== "m.room.encrypted" || read.has(event.event_id)) continue;
      const afterMs = event.origin_server_ts - (joined?.origin_server_ts ?? 0);
      const members = person.members(roomId).join(" ");
      lines.push(
        `${person.userId} cannot read ${event.sender}, ` +
          `${afterMs} ms after joining, among ${members}`,
      );
    }
  }
  return lines;
}
