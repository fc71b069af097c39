/** The whole examination: this machine first, then the vault, then what the vault leads to. */
import { existsSync } from "node:fs";
import { BOT_NAMES } from "../../shared/core/protocol/entry.ts";
import { Fault } from "../../shared/core/fault.ts";
import { lockDataFolder, type FolderLock } from "../../shared/ops/data-folder.ts";
import { closeVault, type Vault } from "../../shared/vault/vault.ts";
import type { VaultKey } from "../../shared/vault/vault-key.ts";
import { examineCanary } from "./canary.ts";
import { examineAccount } from "./outside/account.ts";
import { asker } from "./outside/ask.ts";
import { examineDevice } from "./outside/device.ts";
import { examineFaults } from "./faults.ts";
import { fail, ok, warn, type Finding } from "./finding.ts";
import { examineEveryRoom } from "./outside/every-room.ts";
import { examineHeartbeats } from "./outside/heartbeat.ts";
import { examineHomeserver } from "./outside/homeserver.ts";
import { examineChoices } from "./choices.ts";
import { examineDisk, examineFolder, examineNode } from "./machine.ts";
import { examineRecord } from "./outside/record.ts";
import { examineRooms } from "./outside/rooms.ts";
import { whereStateRoom } from "./outside/where.ts";
import { examineSecretFiles, examineVault } from "./secrets.ts";
import { readKnown, type Known } from "./inside/read.ts";
import { examineMembers, examinePurges } from "./inside/rooms.ts";
import { examineTimes } from "./inside/times.ts";
import { examineStores } from "./stores.ts";

export type Patient = Readonly<{
  data: string;
  /** The key file that was named, if one was. */
  keyFile: string | undefined;
  keyOf(): Promise<VaultKey>;
  /** Told at once, in order. */
  onFinding(finding: Finding): void;
}>;

/** True when nothing failed. Changes nothing. */
export async function examine(patient: Patient): Promise<boolean> {
  const { data } = patient;
  let isWell = true;
  const tell = (...findings: readonly Finding[]): void => {
    for (const finding of findings) {
      if (finding.level === "fail") isWell = false;
      patient.onFinding(finding);
    }
  };
  tell(examineNode(process.versions.node));
  if (!existsSync(data)) {
    tell(fail("data-folder", "there is no such folder", "give the folder that init made"));
    return isWell;
  }
  tell(await examineFolder(data), await examineDisk(data), ...(await examineChoices(data)));
  tell(...examineFaults(data, Date.now()), ...(await examineCanary(data, Date.now())));
  tell(...(await examineSecretFiles(data, patient.keyFile)));
  const { vault, finding } = await examineVault(data, () => patient.keyOf());
  tell(finding);
  if (vault === undefined) {
    tell(warn("rest", "what only the vault tells was not looked at", "see the line above"));
    return isWell;
  }
  const { isRunning, known, findings } = await examineProcesses(data, vault);
  tell(...findings);
  await examineOutside(vault, { isRunning, known, tell });
  closeVault(vault);
  return isWell;
}

type Processes = Readonly<{
  isRunning: boolean;
  /** Of the network, where its record could be read. */
  known: Known | undefined;
  findings: readonly Finding[];
}>;
type Looking = Pick<Processes, "isRunning" | "known"> &
  Readonly<{ tell(...findings: readonly Finding[]): void }>;

/** The stores can be opened only while nobody has them. */
async function examineProcesses(data: string, vault: Vault): Promise<Processes> {
  const lock = await lockIfFree(data);
  if (lock === undefined) {
    const running = ok("process", "the bots are running; their stores are in use");
    const seen = ok("record", "while they run, bots see to members, times and what is over");
    return { isRunning: true, known: undefined, findings: [running, seen] };
  }
  try {
    const idle = ok("process", "the bots are not running");
    const stores = await examineStores(data, vault);
    if (stores.some(({ level }) => level === "fail")) {
      return { isRunning: false, known: undefined, findings: [idle, ...stores] };
    }
    const known = await readKnown(data, vault);
    const times = await examineTimes(known, data);
    return { isRunning: false, known, findings: [idle, ...stores, ...times] };
  } finally {
    await lock.release();
  }
}

async function lockIfFree(data: string): Promise<FolderLock | undefined> {
  return lockDataFolder(data).catch((error: unknown) => {
    if (error instanceof Fault) return undefined;
    throw error;
  });
}

async function examineOutside(vault: Vault, { isRunning, known, tell }: Looking): Promise<void> {
  const ask = asker(vault.homeserverUrl);
  const [seen, isThere] = await examineHomeserver(ask, Date.now);
  tell(...seen);
  if (!isThere) {
    const fix = "start the homeserver, then run this again";
    tell(warn("rest", "accounts, identities and rooms were not looked at", fix));
    return;
  }
  const ofBots = await Promise.all(
    BOT_NAMES.map(async (bot) => {
      const account = vault.bots[bot];
      const findings = await examineAccount(bot, account, ask);
      const isLoggedIn = findings.every(({ level }) => level !== "fail" || findings.length > 1);
      return isLoggedIn ? [...findings, await examineDevice(bot, account, ask)] : findings;
    }),
  );
  const { vault: here, finding, isMoving } = await whereStateRoom(vault, ask);
  const rooms = [...(await examineRooms(here, ask)), ...(await examineRecord(here, ask))];
  tell(...ofBots.flat(), finding, ...rooms, ...(await examineEveryRoom(here, ask)));
  if (known !== undefined) {
    const purges = await examinePurges(known.state, Date.now(), ask);
    tell(await examineMembers(known, vault, ask), ...purges);
  }
  // They change over from one room to the other, each at its own moment.
  const moving = ok("heartbeat", "not looked at while the state room is moving");
  tell(isMoving ? moving : await examineHeartbeats(here, ask, isRunning));
}
