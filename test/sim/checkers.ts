/** The promises that every simulated night must have kept; each broken one is a line of text. */
import { decodeEntry } from "../../shared/runtime/eventlog/codec.ts";
import { genesisOf, hashOf } from "../../shared/runtime/eventlog/chain.ts";
import type { Entry, StreamName } from "../../shared/core/protocol/entry.ts";
import { rowsOn } from "../harness/memory-rows.ts";
import { expectedOf, PARTS, ROOMS } from "./counter-bot.ts";
import { NETWORK, noticeText, PLAYED_STREAMS, type Night } from "./night.ts";

export function brokenPromises(night: Night): readonly string[] {
  return [
    ...commandsObeyedOnce(night),
    ...reactionsOnce(night),
    ...PLAYED_STREAMS.flatMap(({ stream }) => chainWhole(stream, entriesSent(night, stream))),
    ...readersAgree(night),
    ...orderKept(night),
    ...entriesFirst(night),
    ...nothingLeft(night),
    ...night.server.reused.map((id) => `two ciphertexts under the id ${id}`),
  ];
}

/** Entries as the state room holds them, repeats left out. */
function entriesSent(night: Night, stream: StreamName): readonly Entry[] {
  const entries = night.server.events
    .filter(({ roomId }) => roomId === NETWORK.stateRoom)
    .map(({ content }) => decodeEntry(content))
    .filter((entry) => entry?.stream === stream) as readonly Entry[];
  return [...new Map(entries.map((entry) => [hashOf(entry), entry])).values()];
}

function visibleTimes(night: Night): ReadonlyMap<unknown, number> {
  const times = new Map<unknown, number>();
  for (const { content } of night.server.events) {
    times.set(content.body, (times.get(content.body) ?? 0) + 1);
  }
  return times;
}

function commandsObeyedOnce(night: Night): readonly string[] {
  const times = visibleTimes(night);
  const added = PLAYED_STREAMS.flatMap(({ stream }) => entriesSent(night, stream)).filter(
    ({ type }) => type === "tallied",
  );
  return night.commands.flatMap(({ text, eventId }) => {
    const facts = added.filter(({ cause }) => cause === eventId).length;
    const refused = times.get(noticeText("safe-mode-refusal", eventId)) ?? 0;
    const obeyed = text === "add" ? facts : 1;
    const wanted = expectedOf(text, eventId);
    const wrong = wanted.filter((body) => (times.get(body) ?? 0) !== 1 - refused);
    return [
      ...(obeyed + refused === 1 || text !== "add" ? [] : [`${text} obeyed ${obeyed + refused}x`]),
      ...wrong.map((body) => `${times.get(body) ?? 0}x visible: ${body}`),
    ];
  });
}

function reactionsOnce(night: Night): readonly string[] {
  const times = visibleTimes(night);
  return PLAYED_STREAMS.flatMap(({ stream, writer }) =>
    entriesSent(night, stream)
      .filter(({ type }) => type === "tallied")
      .flatMap(({ seq }) =>
        PLAYED_STREAMS.filter((other) => other.writer !== writer)
          .map((other) => `seen ${stream}/${seq} by ${other.writer}`)
          .filter((body) => times.get(body) !== 1)
          .map((body) => `${times.get(body) ?? 0}x visible: ${body}`),
      ),
  );
}

function chainWhole(stream: StreamName, entries: readonly Entry[]): readonly string[] {
  const ordered = [...entries].sort((one, other) => one.seq - other.seq);
  let prev = genesisOf(stream).hash;
  return ordered.flatMap((entry, index) => {
    const isWhole = entry.seq === index + 1 && entry.prev === prev;
    prev = hashOf(entry);
    return isWhole ? [] : [`the chain of ${stream} breaks at ${entry.seq}`];
  });
}

function readersAgree(night: Night): readonly string[] {
  return PLAYED_STREAMS.flatMap(({ stream, writer }) => {
    const sent = entriesSent(night, stream).length;
    return PLAYED_STREAMS.flatMap((reader) => {
      const disk = night.played[reader.writer]?.disk;
      const known = disk === undefined ? [] : rowsOn(disk, "journal");
      const count = known.filter(([key]) => key.startsWith(`${stream}/`)).length;
      const state = night.runtimeOf(writer).state();
      const receipts = new Set(state.receipts).size;
      return [
        ...(count === sent ? [] : [`${reader.writer} knows ${count} of ${sent} in ${stream}`]),
        ...(receipts === state.receipts.length ? [] : [`a receipt of ${writer} obeyed twice`]),
        ...(receipts === state.added.length * 2 ? [] : [`a receipt of ${writer} is missing`]),
      ];
    });
  });
}

function orderKept(night: Night): readonly string[] {
  const places = new Map(night.server.events.map(({ content }, place) => [content.body, place]));
  return night.commands.flatMap(({ eventId }) =>
    ROOMS.flatMap((_, room) => {
      const parts = Array.from({ length: PARTS }, (_part, part) =>
        places.get(`part ${room}.${part} ${eventId}`),
      );
      const isKept = parts.every((at, part) => part === 0 || (parts[part - 1] ?? 0) <= (at ?? 0));
      return isKept ? [] : [`order in room ${room} after ${eventId}`];
    }),
  );
}

/** Nothing of a command is visible before its facts stand in the state room. */
function entriesFirst(night: Night): readonly string[] {
  const appended = new Set<unknown>();
  const broken: string[] = [];
  for (const { roomId, content } of night.server.events) {
    const entry = roomId === NETWORK.stateRoom ? decodeEntry(content) : undefined;
    if (entry !== undefined) appended.add(entry.cause);
    const told = /^(?:counted|told|part \S+) (?<name>\S+)$/u.exec(
      typeof content.body === "string" ? content.body : "",
    );
    const name = told?.groups?.name;
    if (name !== undefined && !appended.has(name)) broken.push(`${name} was told too early`);
  }
  return broken;
}

function nothingLeft(night: Night): readonly string[] {
  return PLAYED_STREAMS.flatMap(({ writer }) => {
    const disk = night.played[writer]?.disk;
    const left = ["inbox", "outbox", "waiting", "aside"].filter(
      (space) => disk !== undefined && rowsOn(disk, space).length > 0,
    );
    const degraded = night.runtimeOf(writer).safeMode();
    return [
      ...left.map((space) => `${writer} still has rows in ${space}`),
      ...degraded.map(({ stream, why }) => `${writer} still thinks ${stream} is ${why}`),
    ];
  });
}
