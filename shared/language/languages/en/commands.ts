/**
 * Words for commands in English: the first of each is the one that help shows. Case, accents and
 * punctuation do not matter. All words of all languages are understood at all times.
 */
import type { CommandWord, WordsFor } from "../language.ts";

export const commands: WordsFor<CommandWord> = {
  report: ["report", "reports", "reporting"],
  status: ["status", "state", "is it true", "any news", "news"],
  lang: ["lang", "language", "languages"],
  help: ["help", "commands", "menu", "?"],
  cancel: ["cancel", "cancelled", "never mind", "nevermind"],
  back: ["back", "go back"],
  confirm: ["confirm", "confirmed", "confirms", "i confirm"],
  refute: ["refute", "refuted", "deny", "false alarm", "not true"],
  unsure: ["unsure", "not sure", "i am not sure", "i'm not sure", "cannot tell", "can't tell"],
  withdraw: ["withdraw", "take back", "undo"],
  going: ["going", "i am going", "i'm going", "on my way", "omw", "coming"],
  cant: ["cant", "can't", "cannot", "can not", "i can't", "i cannot", "cant go", "can't go"],
  here: ["here", "i am here", "i'm here", "arrived", "on site", "onsite"],
  home: ["home", "i am home", "i'm home", "safe", "safe home", "back home"],
  "area add": ["area add", "add area", "area new", "new area"],
  "area remove": ["area remove", "remove area", "area delete", "delete area"],
  "area list": ["area list", "areas", "list areas", "areas list", "area"],
  "committee new": ["committee new", "new committee", "committee add", "add committee"],
  "committee list": ["committee list", "committees", "list committees", "committee"],
  "confirmers new": ["confirmers new", "confirmer new", "new confirmers", "confirmers add"],
  "confirmers list": ["confirmers list", "confirmers", "list confirmers", "confirmer list"],
  admit: ["admit"],
  revoke: ["revoke"],
  resume: ["resume", "go on"],
  stats: ["stats", "statistics", "numbers"],
  who: ["who", "who would be told"],
  alert: ["alert", "alerts"],
  approve: ["approve", "approved", "i approve"],
  update: ["update", "updates"],
  allclear: ["allclear", "all clear", "all-clear"],
  retract: ["retract", "retraction"],
  delivery: ["delivery", "deliveries", "delivery report"],
  "room new": ["room new", "new room", "room add", "open room"],
  "room close": ["room close", "close room"],
  "room list": ["room list", "rooms", "list rooms", "room"],
  retention: ["retention"],
};
