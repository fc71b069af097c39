/** English. */
import type { Language } from "../language.ts";
import { commands } from "./commands.ts";
import { privacy } from "./privacy/privacy.ts";
import { reading } from "./reading/reading.ts";
import { report, talk } from "./report.ts";
import { edits, said, shifts, tasks } from "./said.ts";

export const language: Language = {
  code: "en",
  name: "English",
  names: ["English", "inglés"],
  direction: "ltr",
  folder: import.meta.url,
  commands,
  said,
  shifts,
  tasks,
  edits,
  report,
  reading,
  privacy,
  talk,
  answers: {
    yes: ["yes", "y", "send", "send it", "ok"],
    skip: ["skip", "no", "none", "nothing"],
    unknown: ["unknown", "not sure", "don't know", "I don't know", "no idea", "unsure"],
    many: ["many", "a lot", "lots"],
    moreThan: ["more than"],
    all: ["all", "all rooms", "every room", "everything"],
    stateRoom: ["state", "state room", "record", "the record"],
    now: ["now", "right now", "just now"],
    off: ["off", "end", "stop", "release", "no more"],
  },
  votes: {
    onsite: {
      alone: ["onsite", "on site", "in person", "here", "I am here", "I'm here", "there"],
      within: ["onsite", "on site"],
    },
    remote: { alone: ["remote", "remotely", "from afar", "by phone", "video"], within: ["remote"] },
  },
  roles: {
    organizer: ["organizer", "organiser", "organizers", "organisers"],
    confirmer: ["confirmer", "confirmers"],
    responder: ["responder", "responders"],
  },
  severities: { info: ["info", "information"], watch: ["watch"], urgent: ["urgent"] },
  units: {
    minute: ["m", "min", "mins", "minute", "minutes"],
    hour: ["h", "hr", "hrs", "hour", "hours"],
    day: ["d", "day", "days"],
  },
  again: ["again"],
  lifetime: ["ttl"],
  numbers: {
    ...{ one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
    ...{ eleven: 11, twelve: 12, dozen: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16 },
    ...{ seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50 },
    ...{ sixty: 60, seventy: 70, eighty: 80, ninety: 90, hundred: 100 },
    // "They came at once": eleven in Spanish.
    once: null,
  },
};
