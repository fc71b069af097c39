/** Everything pure that reads what people write, each by itself, under the name it is told by. */
import { readCorrection } from "../../../bots/verify/reading/correction.ts";
import { readReport } from "../../../bots/verify/reading/report.ts";
import { clean, parseCommand } from "../../../shared/conversation/command/parse.ts";
import { readYesNo } from "../../../shared/language/reading/assent.ts";
import { namesOf } from "../../../shared/language/reading/places.ts";
import { composeAll, line, quote, title, type Body } from "../../../shared/language/text.ts";
import { withoutPersonalData } from "../../../shared/privacy/personal-data.ts";
import { parseArea } from "../../../shared/core/values/area.ts";

const AREAS = ["north/river", "south/mission", "east/lake-street", "east/downtown"].flatMap(
  (path) => parseArea(path) ?? [],
);
const AROUND = { places: namesOf(AREAS), nowMs: Date.UTC(2026, 0, 15, 20) };

/** Reads, and shows nothing to anybody. */
function silent(read: (text: string) => unknown): Reads {
  return (text) => {
    read(text);
    return undefined;
  };
}

/** Reads the text; what it makes of it for a phone, if anything. */
type Reads = (text: string) => Body | undefined;

export const FUNCTIONS: Readonly<Record<string, Reads>> = {
  "personal data": silent((text) => withoutPersonalData(text)),
  report: silent((text) => readReport(text, AROUND)),
  correction: silent((text) => readCorrection(text, AROUND)),
  "yes or no": silent((text) => readYesNo(text)),
  command: silent((text) => parseCommand(clean(text).text)),
  message: (text) =>
    composeAll(
      ["es", "en"],
      [title("common-unknown", { word: text }), line("common-cut"), quote(text)],
    ),
};
