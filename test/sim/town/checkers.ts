/** The invariants of the design (section 10), each broken one as lines of text. */
import { BOT_NAMES, type BotName } from "../../../shared/core/protocol/entry.ts";
import { brokenAlerts } from "./alert-checks.ts";
import { isOfBots, type HeldEvent } from "../../harness/simulated-homeserver.ts";
import { cardOf, codeOf, warningsOf } from "./cards.ts";
import { Chronicle, hasHole, placedEntries } from "./chronicle.ts";
import { brokenGrowth } from "./growth/checks.ts";
import type { TownNight } from "./night.ts";
import { textOf } from "./roster.ts";
import { brokenRosters } from "./roster-checks.ts";
import { CAUSE_KEY } from "./traced.ts";

export function brokenInvariants(night: TownNight): readonly string[] {
  const chronicle = new Chronicle(night);
  const always = [
    ...wholeAtTheEnd(night, chronicle),
    ...idsInClear(night),
    ...night.watch.broken,
    ...night.server.reused.map((id) => `two ciphertexts under the id ${id}`),
  ];
  // What was decided by an entry that is lost was right at its time, and cannot be retold.
  if (hasHole(night)) return always;
  return [
    ...always,
    ...chronicle.broken,
    ...brokenAlerts(night, chronicle),
    ...brokenRosters(night, chronicle),
    ...brokenGrowth(night, chronicle),
    ...obeyedOnce(night),
    ...answered(night),
    ...lossesTold(night),
    ...roomsSettled(night),
  ];
}

/** Nothing that follows from a cause follows twice. */
function obeyedOnce(night: TownNight): readonly string[] {
  const seen = new Map<string, number>();
  for (const [place, { sender, type, content }] of night.server.events.entries()) {
    const cause = content[CAUSE_KEY];
    if (typeof cause !== "string" || isOfBots(type)) continue;
    const key = `${sender} ${cause} ${night.burns.filter((burn) => burn.place <= place).length}`;
    seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const visible = [...seen].filter(([, times]) => times > 1).map(([key]) => `twice: ${key}`);
  const once = new Set(["reported", "voted", "proposed", "raised", "requested", "revoked"]);
  const causes = placedEntries(night)
    .filter(({ entry }) => once.has(entry.type) && entry.cause !== null)
    .map(({ entry }) => `${entry.type} by ${entry.cause ?? ""}`);
  const twice = causes.filter((cause, index) => causes.indexOf(cause) !== index);
  return [...visible, ...twice];
}

/** Whatever was meant for a bot has an answer, from the one bot whose business it is. */
function answered(night: TownNight): readonly string[] {
  const { events, lost } = night.server;
  const causes = [...events, ...lost].map(({ content }) => textOf(content[CAUSE_KEY]));
  const answers = new Set(causes.map((cause) => /^[^ /]*/u.exec(cause)?.[0]));
  return night.said.flatMap(({ eventId, meaning, body, roomId, who, atMs }) => {
    const isBurnt = night.burns.some(({ restore }) => restore.atMs >= atMs);
    if (answers.has(eventId) || meaning.isTalk === true || isBurnt) return [];
    const text = body.kind === "text" ? body.text : "poll";
    return [`no answer to ${who.name} in ${roomId}: ${text} (${eventId})`];
  });
}

/** 7. No room is being made, or closed, for ever. */
function roomsSettled(night: TownNight): readonly string[] {
  const { rooms, compactions } = night.stateOf("rooms");
  const { confirmersRequested } = night.stateOf("verify").people;
  const { committees } = night.stateOf("alert").committees;
  // The newest entry, once swallowed, is written again after some heartbeats: a night is shorter.
  const isUnderWay = compactions.underWay !== null && night.fate.habits.swallow === undefined;
  return [
    ...(isUnderWay ? ["the state room gives way for ever"] : []),
    ...[...rooms.values()]
      .filter(({ phase }) => ["requested", "closing", "emptying"].includes(phase))
      .map(({ code, phase }) => `the room of ${code} stays ${phase}`),
    ...[...confirmersRequested.values()].map((area) => `the room of ${area} stays requested`),
    ...[...committees.values()]
      .filter(({ roomId }) => roomId === null)
      .map(({ name }) => `the room of ${name} stays requested`),
  ];
}

/** People are tags in the state room, and nothing else. */
function idsInClear(night: TownNight): readonly string[] {
  return placedEntries(night)
    .filter(({ entry }) => JSON.stringify(entry.data).includes("@"))
    .map(({ entry }) => `an id in ${entry.stream}/${entry.seq} (${entry.type})`);
}

/** What was swallowed for good is told, whatever crashed meanwhile. */
function lossesTold(night: TownNight): readonly string[] {
  const { lost, events } = night.server;
  const taken = new Set(events.map(({ index }) => index));
  const isTold = warningsOf(night, "given-up").length > 0;
  if (isTold || night.burns.length > 0) return [];
  const warned = new Set(
    events.filter(({ content }) => cardOf(content)["kind"] === "warning").map(codeIn),
  );
  return lost
    .filter(({ type, index }) => !isOfBots(type) && !taken.has(index))
    .filter((event) => codeOf(event.content) === undefined || !warned.has(codeIn(event)))
    .map(({ roomId }) => `what was lost in ${roomId} is told to nobody`);
}

function codeIn({ content }: HeldEvent): string {
  return codeOf(content) ?? "";
}

/**
 * At the end nothing is degraded, and nothing waits for an organizer: also when the homeserver had
 * swallowed an entry, had taken the next one, and then the disks burnt.
 */
function wholeAtTheEnd(night: TownNight, { roster }: Chronicle): readonly string[] {
  const last = night.burns.at(-1);
  // What was forged stays a contradiction, and is told in a test of its own.
  const degraded = night.fate.habits.forge > 0 ? [] : BOT_NAMES.flatMap(missing);
  const owed = night.isRestless ? ["the night does not come to rest"] : [];
  const isHeld = last !== undefined && !roster.resumed.has(last.restore.id);
  return [...owed, ...degraded, ...(isHeld ? ["the network is held for good"] : [])];

  function missing(name: BotName): readonly string[] {
    return night.safeModeOf(name).map(({ stream }) => `${name} misses ${stream}`);
  }
}
