import type { BookName } from "../../substance/mistakes";
import { CLINIC } from "./another-hand/clinic";
import { SCHOOL } from "./another-hand/school";
import { TOWN } from "./another-hand/town";
import { WATER } from "./another-hand/water";
import type { SentencesBySection } from "./sentence-trial";

/** Sentences of another hand, written without a look at the code; 「[[62.5|26.5]]」 as in REPORTS. */
export const ANOTHER_HAND: Readonly<Partial<Record<BookName, SentencesBySection>>> = {
  water: WATER,
  school: SCHOOL,
  town: TOWN,
  clinic: CLINIC,
};
