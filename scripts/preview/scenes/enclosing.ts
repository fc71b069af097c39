/** Pictures, voice messages and positions, with a report and after it, and what is not opened. */
import { MEDIA_FAULTS, TRACES } from "../../../shared/core/protocol/media.ts";
import { stageMedia } from "../../stage/media.ts";
import { reported, type Town } from "./town.ts";

/** A picture goes with a report, and another one after it. */
export function pictures(town: Town): void {
  const { step, stage, speech } = town;
  const { ana } = town.people;
  const chat = stage.chat(ana);
  const media = stageMedia("picture", [...TRACES]);
  const send = (): void => {
    stage.receives(ana, chat, { body: { kind: "unsupported", what: "picture", media } });
  };
  step("picture-first");
  send();
  step("picture-preview");
  stage.says(ana, chat, `${speech.own.raid}, ${speech.own.areas.river}`);
  for (let count = 0; count < 4; count += 1) {
    step(count === 3 ? "pictures-enough" : "picture-more");
    send();
  }
  step("pictures-handed-on");
  stage.says(ana, chat, speech.language.answers.yes[0] ?? "");
  step("picture-after");
  const plain = stageMedia("picture", []);
  stage.receives(ana, chat, { body: { kind: "unsupported", what: "picture", media: plain } });
  step("picture-lost");
  stage.refused = new Set(["hand-on"]);
  send();
  stage.refused = new Set();
  step("picture-to-nobody");
  town.ask(ana, "report", speech.own.areas.market);
  stage.receives(ana, chat, {
    body: { kind: "text", text: speech.own.raid, attached: "picture", media: plain },
  });
  stage.says(ana, chat, speech.language.answers.yes[0] ?? "");
}

/** What was spoken is written down by somebody who listened. */
export function voices(town: Town): void {
  const { step, stage, speech } = town;
  const { ana, ben, carla, dana } = town.people;
  const chat = stage.chat(ana);
  const media = stageMedia("sound", ["other"]);
  const send = (): void => {
    stage.receives(ana, chat, { body: { kind: "unsupported", what: "sound", media } });
  };
  step("voice-where");
  send();
  step("voice-preview");
  stage.says(ana, chat, speech.own.areas.river);
  step("voice-asked");
  stage.says(ana, chat, speech.language.answers.yes[0] ?? "");
  const code = town.code();
  step("voice-status");
  town.inRoom(ben, "status", code);
  step("wrote-nothing");
  town.inRoom(ben, "wrote", code);
  step("wrote");
  town.inRoom(ben, "wrote", code, `${speech.own.raid}, ${speech.own.harmful}`);
  step("wrote-which");
  town.inRoom(ben, "wrote", speech.own.note);
  step("voice-added");
  send();
  for (const who of [carla, dana]) town.inRoom(who, "confirm", code);
  step("wrote-confirmed");
  town.inRoom(carla, "wrote", code, speech.own.note);
  step("voice-lost");
  stage.refused = new Set(["hand-on"]);
  send();
  stage.refused = new Set();
  step("wrote-no-voice");
  town.inRoom(ben, "wrote", reported(town), speech.own.note);
}

/** A named area, or a question. */
export function positions(town: Town): void {
  const { step, stage } = town;
  const { ana } = town.people;
  for (const [name, latitude] of [
    ["position-near", 0],
    ["position-far", 50],
  ] as const) {
    step(name);
    const position = { latitude, longitude: 0 };
    stage.receives(ana, stage.chat(ana), {
      body: { kind: "unsupported", what: "position", position },
    });
  }
}

/** One sentence each. */
export function unfit(town: Town): void {
  const { step, stage, speech } = town;
  const { ana } = town.people;
  const chat = stage.chat(ana);
  for (const what of ["picture", "sound"] as const) {
    for (const why of MEDIA_FAULTS) {
      step(`${what}-${why}`);
      stage.receives(ana, chat, { body: { kind: "unsupported", what, unfit: why } });
    }
    step(`${what}-gone`);
    stage.refused = new Set(["look-at"]);
    const media = stageMedia(what, []);
    stage.receives(ana, chat, { body: { kind: "unsupported", what, media } });
    stage.refused = new Set();
    town.ask(ana, "cancel");
  }
  step("words-count");
  const text = speech.own.raid;
  stage.receives(ana, chat, { body: { kind: "text", text, attached: "video" } });
  step("report-stays");
  stage.receives(ana, chat, { body: { kind: "unsupported", what: "file" } });
}
