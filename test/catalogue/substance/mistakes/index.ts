import { crossTable } from "./cross-table";
import { form } from "./form";
import { funding } from "./funding";
import { indicators } from "./indicators";
import { narrative } from "./narrative";
import { scoring } from "./scoring";
import type { Mistake } from "./mistake";

export type { BookName, Change, Mistake } from "./mistake";

/** Every row of the second harvest, three times or more. */
export const MISTAKES: readonly Mistake[] = [
  ...crossTable,
  ...form,
  ...funding,
  ...indicators,
  ...narrative,
  ...scoring,
];
