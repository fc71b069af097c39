/** Characters that are read as a Latin letter or a digit, though Unicode says nothing of it. */

/** In pairs: as it is written, and as it is read. */
const ROWS: readonly (readonly [string, string])[] = [
  ["АВСЕНІЈКМОРЅТХУЗаеіјорѕухсԁԛԝѵһ", "ABCEHIJKMOPSTXY3aeijopsyxcdqwvh"],
  ["ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοαινυρ", "ABEZHIKMNOPTYXoaivup"],
  ["ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "ABCDEFGHIJKLMNOPRSTUVWYZ"],
  ["ıȷɑɡ", "ijag"],
  ["❶❷❸❹❺❻❼❽❾➊➋➌➍➎➏➐➑➒⓵⓶⓷⓸⓹⓺⓻⓼⓽⓿🄋🄌", "12345678912345678912345678900" + "0"],
  ["·•‧∙・｡。⁃−⁄∕", "....." + ".." + "--//"],
];

/** Runs of letters in a frame, each from A to Z. */
const FRAMED_FROM: readonly number[] = [0x1_f1_50, 0x1_f1_70, 0x1_f1_e6];
const LETTERS = 26;

export const LOOK_ALIKES: ReadonlyMap<string, string> = new Map([
  ...ROWS.flatMap(([written, read]) => {
    const meant = Array.from(read);
    return Array.from(written, (character, index) => [character, meant[index] ?? ""] as const);
  }),
  ...FRAMED_FROM.flatMap((from) =>
    Array.from({ length: LETTERS }, (_none, index) => {
      const letter = String.fromCodePoint("A".charCodeAt(0) + index);
      return [String.fromCodePoint(from + index), letter] as const;
    }),
  ),
]);
