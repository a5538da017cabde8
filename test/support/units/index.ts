import type { CaseData } from "../../../src/catalogue/forms/canonical";
import { hospital, longReasons, overBudget, township, underSpent } from "./large-units";
import { blanks, fundUnit, newcomer, school, typed, zeros } from "./small-units";
import { caseOf } from "./unit-case";

/** Units as different as reports must be able to tell of, each with its forms. */
export const UNITS: Readonly<Record<string, CaseData>> = {
  "a school without projects": caseOf(school),
  "a township with twelve projects": caseOf(township),
  "a hospital with money of its own": caseOf(hospital),
  "a unit founded in the year": caseOf(newcomer),
  "a unit with nothing but zeros": caseOf(zeros),
  "a unit over all its budgets": caseOf(overBudget),
  "a unit of the government fund": caseOf(fundUnit),
  "forms half filled in": caseOf(blanks),
  "reasons as long as reports": caseOf(longReasons),
  "amounts typed as words": caseOf(typed),
  "a unit far below its budget": caseOf(underSpent),
};
