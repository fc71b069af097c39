/** Asks the table of the world's telephone numbers. Only importer of libphonenumber-js. */
import { parsePhoneNumberFromString, type CountryCode } from "libphonenumber-js/min";

/** Where a number without a country code may be at home. */
const COUNTRIES: readonly CountryCode[] = [
  ...(["US", "MX", "GT", "SV", "HN", "NI", "CR", "PA", "CO", "EC", "VE"] as const),
];

/** True when these digits are a number that one of our countries gives out. */
export function isNumberAtHome(digits: string): boolean {
  return COUNTRIES.some((country) => isValid(digits, country));
}

/** True when these digits, with the code of their country in front, are a number anywhere. */
export function isNumberAbroad(digits: string): boolean {
  return isValid(`+${digits}`);
}

function isValid(number: string, country?: CountryCode): boolean {
  return parsePhoneNumberFromString(number, country)?.isValid() ?? false;
}
