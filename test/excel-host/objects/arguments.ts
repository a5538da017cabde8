import { invalidArgument } from "../protocol/api-error";
import type { Argument } from "./remote-object";

/** A whole number. @throws ApiError InvalidArgument */
export function wholeNumber(value: Argument): number {
  if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument("A whole number is needed.");
  return value;
}

/** A number of any kind. @throws ApiError InvalidArgument */
export function number(value: Argument): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument("A number is needed.");
  return value;
}

/** A text. @throws ApiError InvalidArgument */
export function text(value: Argument): string {
  if (typeof value !== "string") throw invalidArgument("A text is needed.");
  return value;
}

/** True or false. @throws ApiError InvalidArgument */
export function truth(value: Argument): boolean {
  if (typeof value !== "boolean") throw invalidArgument("True or false is needed.");
  return value;
}

/** One of some words, as Excel's enumerations are. @throws ApiError InvalidArgument */
export function oneOf<Word extends string>(words: readonly Word[], value: Argument): Word {
  const found = words.find((word) => typeof value === "string" && word.toLowerCase() === value.toLowerCase());
  if (found === undefined) throw invalidArgument(`One of ${words.join(", ")} is needed.`);
  return found;
}

/** A colour as Excel keeps it: `#RRGGBB` in capitals; some words are known too. @throws ApiError InvalidArgument */
export function colour(value: Argument): string {
  const given = text(value);
  const named = COLOURS[given.toLowerCase()];
  if (named !== undefined) return named;
  if (!/^#?[0-9a-f]{6}$/i.test(given)) throw invalidArgument("A colour like #FF0000 is needed.");
  return `#${given.replace("#", "").toUpperCase()}`;
}

const COLOURS: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
};

/** Whether an optional argument was left out. */
export function isMissing(value: Argument): value is null | undefined {
  return value === undefined || value === null;
}
