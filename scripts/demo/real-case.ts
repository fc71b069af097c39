/** The second case: it is real. Alert, roll call, incident room, update, all clear, the end. */
import type { CaseCode, RoomId } from "../../shared/core/values/ids.ts";
import { COMMITTEES } from "./cast.ts";
import { codeIn, twoConfirm } from "./false-alarm.ts";
import { entersNewRoom, readsOnArrival } from "./opening.ts";
import { Player } from "./player.ts";
import { exchange, roomCalled, shows, type Stage } from "./stage.ts";

const REPORT =
  "report north/river raid: 5 agents, two vans at the footbridge, marked vests, people held";

/** From one line typed in a hurry to the receipt of a room that is gone. */
export async function realCase(stage: Stage): Promise<void> {
  stage.narrator.scene(
    "3. A report that is real",
    "This time Grace walks past and types one line. The rest happens within seconds.",
  );
  const code = await reportInOneLine(stage);
  await twoConfirm(stage, code);
  await everyCommittee(stage, code, { msgType: "Alert", what: "is alerted" });
  const incident = await rollCall(stage, code);
  await update(stage, code);
  await allClear(stage, code);
  await roomEnds(stage, code, incident);
}

async function reportInOneLine(stage: Stage): Promise<CaseCode> {
  const sent = await exchange(
    stage,
    { who: "grace", where: "verify", text: REPORT },
    { kind: "case", state: "unconfirmed" },
  );
  return codeIn(sent);
}

/** Eva says it in a word, Fidel taps the poll; both are asked into a room of their own. */
async function rollCall(stage: Stage, code: CaseCode): Promise<RoomId> {
  const { narrator, players } = stage;
  narrator.scene("4. Who can go", "A room opens for those who answer, and for nobody else.");
  const known = new Set(players.eva.person.rooms());
  const knownToFidel = new Set(players.fidel.person.rooms());
  await exchange(
    stage,
    { who: "eva", where: "River", text: `!going ${code} 10` },
    { kind: "answer", case: code },
  );
  const incident = await narrator.step("Eva is asked into the incident room", () =>
    entersNewRoom(stage, "eva", known),
  );
  stage.rooms.set("the incident room", incident);
  await readsOnArrival(stage, "eva", incident);
  const poll = await pollOfRollCall(stage, code);
  narrator.typed("Fidel", "Norte", "(taps the poll: going)");
  await narrator.step("Fidel votes, and is asked in, too", async () => {
    const norte = roomCalled(stage, "Norte");
    await players.fidel.person.vote(norte, poll.message.eventId, Player.choiceOf(poll, "going"));
    await entersNewRoom(stage, "fidel", knownToFidel);
  });
  await readsOnArrival(stage, "fidel", incident);
  await narrator.step("They can talk there", async () => {
    const text = "By the footbridge in ten minutes. I film, you write the times.";
    narrator.typed("Eva", "the incident room", text);
    await players.eva.person.say(incident, text);
    await players.fidel.person.waitFor(
      (message) => message.roomId === incident && message.content["body"] === text,
      30_000,
    );
  });
  await exchange(
    stage,
    { who: "eva", where: "the incident room", text: `!here ${code}` },
    { kind: "answer", case: code },
  );
  return incident;
}

async function update(stage: Stage, code: CaseCode): Promise<void> {
  stage.narrator.scene("5. It goes on, and it ends");
  const text = `!update ${code} The vans have left towards the harbor. Observers stay.`;
  await exchange(stage, { who: "olga", where: "management", text }, { kind: "answer" });
  await everyCommittee(stage, code, { msgType: "Update", what: "gets the update" });
}

async function allClear(stage: Stage, code: CaseCode): Promise<void> {
  const text = `!allclear ${code}`;
  await exchange(stage, { who: "omar", where: "management", text }, { kind: "answer" });
  await everyCommittee(stage, code, { msgType: "Cancel", what: "gets the all clear" });
  await exchange(
    stage,
    { who: "eva", where: "the incident room", text: `!home ${code}` },
    { kind: "answer", case: code },
  );
}

async function roomEnds(stage: Stage, code: CaseCode, incident: RoomId): Promise<void> {
  const { narrator, players } = stage;
  narrator.scene(
    "6. The room ends",
    "Not while somebody is out. Then everyone is removed, the bots leave and forget it.",
  );
  const close = { who: "olga", where: "management", text: `!room close ${code}` } as const;
  await exchange(stage, close, { kind: "refusal", reason: "not-home" });
  await exchange(
    stage,
    { who: "fidel", where: "the incident room", text: `!home ${code}` },
    { kind: "answer", case: code },
  );
  const receipt = await exchange(stage, close, { kind: "receipt" });
  await narrator.step("Eva and Fidel are no longer in it", async () => {
    await players.eva.person.goneFrom(incident);
    await players.fidel.person.goneFrom(incident);
  });
  if (receipt.body === "") throw new Error("the receipt says nothing");
}

async function everyCommittee(
  stage: Stage,
  code: CaseCode,
  { msgType, what }: Readonly<{ msgType: "Alert" | "Update" | "Cancel"; what: string }>,
): Promise<void> {
  for (const { name, member } of COMMITTEES) {
    await shows(stage, member, {
      where: roomCalled(stage, name),
      pattern: { kind: "alert", case: code, msgType },
      mark: 0,
      what: `The committee ${name} ${what}`,
    });
  }
}

async function pollOfRollCall(stage: Stage, code: CaseCode): ReturnType<Player["sees"]> {
  const norte = roomCalled(stage, "Norte");
  return await stage.players.fidel.sees(norte, { kind: "rollcall", case: code }, 0);
}
