/** What comes out of the state room: what one of our bots said there, or nothing of ours. Pure. */
import type { Incoming } from "../../core/ports.ts";
import type { Entry } from "../../core/protocol/entry.ts";
import type { Heartbeat } from "../../core/protocol/heartbeat.ts";
import type { ForeignReason } from "../../core/protocol/message.ts";
import { ENTRY_WIRE } from "./codec.ts";
import { ERRAND_WIRE, type SentErrand } from "./errand-codec.ts";
import { HEARTBEAT_WIRE } from "./heartbeat-codec.ts";
import { read, type SignedRoom } from "./signed.ts";

/** An event of the state room, whose content was not examined. */
export type StateRoomEvent = Extract<
  Incoming,
  { kind: "entry" | "errand" | "heartbeat" | "foreign-entry" }
>;

export type Opened = Readonly<
  | { kind: "entry"; entry: Entry }
  | { kind: "errand"; sent: SentErrand }
  | { kind: "heartbeat"; heartbeat: Heartbeat }
  | { kind: "foreign"; why: ForeignReason }
>;

/** Examines the shape, the sender and the signature; nothing else of an event is believed. */
export function opened(event: StateRoomEvent, room: SignedRoom): Opened {
  switch (event.kind) {
    case "entry": {
      const found = read(ENTRY_WIRE, event, room);
      return "doubt" in found ? foreign(found.doubt) : { kind: "entry", entry: found.value };
    }
    case "errand": {
      const found = read(ERRAND_WIRE, event, room);
      return "doubt" in found ? foreign(found.doubt) : { kind: "errand", sent: found.value };
    }
    case "heartbeat": {
      const found = read(HEARTBEAT_WIRE, event, room);
      if ("doubt" in found) return foreign(found.doubt);
      return { kind: "heartbeat", heartbeat: found.value };
    }
    case "foreign-entry":
      return foreign(event.reason);
  }
}

function foreign(why: ForeignReason): Opened {
  return { kind: "foreign", why };
}
