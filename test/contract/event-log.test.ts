/** The event log contract in memory, over the simulated homeserver. */
import type { BotName } from "../../shared/core/protocol/entry.ts";
import { emptyDisk, memoryRows } from "../harness/memory-rows.ts";
import { GOOD_HABITS, SimulatedHomeserver } from "../harness/simulated-homeserver.ts";
import { simulatedInbox, simulatedPorts } from "../harness/simulated-ports.ts";
import { seededRandom } from "../harness/simulated-random.ts";
import { SimulatedTime, type Life } from "../harness/simulated-time.ts";
import { NETWORK, START_MS } from "../sim/night.ts";
import { eventLogContract, NO_ROOMS, type LogParty, type LogWorld } from "./event-log.ts";

function openMemoryWorld(): Promise<LogWorld> {
  const time = new SimulatedTime(START_MS);
  const random = seededRandom(1);
  const options = { network: NETWORK, time, random, habits: GOOD_HABITS };
  const server = new SimulatedHomeserver(options);
  const life: Life = { isAlive: true };
  const passing = pass(time, life);
  const open = (bot: BotName): Promise<LogParty> => {
    const userId = NETWORK.bots[bot];
    const rest = { server, time, random, life, failing: () => 0, onFatal: () => undefined };
    const ports = { bot, userId, ...rest };
    const rows = memoryRows(emptyDisk());
    const inbox = simulatedInbox(ports, rows);
    return Promise.resolve({ rows, inbox, ...simulatedPorts(ports), rooms: NO_ROOMS });
  };
  const close = (): Promise<void> => {
    life.isAlive = false;
    return passing;
  };
  const wait: LogWorld["wait"] = (ms, signal) => time.wait(life, ms, signal);
  return Promise.resolve({ network: NETWORK, clock: time, wait, open, close });
}

async function pass(time: SimulatedTime, life: Life): Promise<void> {
  while (life.isAlive) await time.step();
}

eventLogContract("in memory", 5_000, openMemoryWorld);
