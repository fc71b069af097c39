/** Asks the table of the world's telephone numbers. Only importer of libphonenumber-js. */
import { parsePhoneNumberFromString, type CountryCode } from "libphonenumber-js/min";

/** Where ten digits without the code of a country may be at home. */
const COUNTRIES: readonly CountryCode[] = ["US", "MX", "CO", "VE"];
const DIGITS_AT_HOME = 10;
/** Nobody writes more numbers in odd groups; what comes after them is believed. */
const QUESTIONS_MAX = 16;

/** Asked about the numbers of one text; it loses its patience with texts of nothing but numbers. */
export class PatientLibrary {
  #questions = 0;

  /** True when these digits are a number that somebody may have, here or abroad. */
  knows(digits: string): boolean {
    this.#questions += 1;
    if (this.#questions > QUESTIONS_MAX) return true;
    if (digits.length > DIGITS_AT_HOME) return isValid(`+${digits}`);
    return COUNTRIES.some((country) => isValid(digits, country));
  }
}

function isValid(number: string, country?: CountryCode): boolean {
  return parsePhoneNumberFromString(number, country)?.isValid() ?? false;
}
