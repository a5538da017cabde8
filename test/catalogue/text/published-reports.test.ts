import { CATALOGUE } from "../../../src/catalogue";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { readSubmission } from "../../../src/catalogue/submission/index";
import { runRules } from "../../../src/core/rules/run-rules";
import { snapshotFor } from "../../support/describe-rule";
import { CITY_REPORT, COURT_REPORT, FOREST_REPORT, TOWN_REPORT } from "./published/offices";
import { COURT_STATEMENT, TOWN_IN_OLD_ORDER, WATER_IN_YUAN } from "./published/other-orders";
import { CLINIC_REPORT, ROADS_REPORT, SCHOOL_REPORT, WATER_REPORT } from "./published/services";
import { CITY_WITH_TASKS, FOREST_WITH_TASKS, ROADS_WITH_TASKS } from "./published/with-tasks";
import { BOOKS, type SentenceBook } from "./sentences/sentence-trial";

const RULES = CATALOGUE.filter(({ theme }) => theme === "narrative");
const MARK = /\[\[(.*?)\|(.*?)\]\]/g;
/** Of the changed figures of all reports. */
const FOUND_AT_LEAST = 0.85;

const REPORTS: readonly (readonly [SentenceBook, string])[] = [
  ["court", COURT_REPORT],
  ["city", CITY_REPORT],
  ["forest", FOREST_REPORT],
  ["town", TOWN_REPORT],
  ["school", SCHOOL_REPORT],
  ["clinic", CLINIC_REPORT],
  ["roads", ROADS_REPORT],
  ["water", WATER_REPORT],
  ["water", WATER_IN_YUAN],
  ["court", COURT_STATEMENT],
  ["town", TOWN_IN_OLD_ORDER],
  ["city", CITY_WITH_TASKS],
  ["roads", ROADS_WITH_TASKS],
  ["forest", FOREST_WITH_TASKS],
];

/** The errors and warnings of a report once it stands in the workbook of its unit. */
function saidOf(book: SentenceBook, text: string): readonly string[] {
  const snapshot = snapshotFor(BOOKS[book], { data: (data) => void (data.report = text.trim().split("\n")) });
  return runRules(RULES, readSubmission(snapshot, DEFAULT_PACK)).flatMap(({ rule, findings, error }) => [
    ...findings.filter(({ severity }) => severity !== "advice").map(({ message }) => `${rule}: ${message}`),
    ...(error === null ? [] : [`${rule} crashed: ${error}`]),
  ]);
}

/** The report as it is true, but for the figure of one mark. */
function told(text: string, changed?: number): string {
  let mark = 0;
  return text.replace(MARK, (_, isSo: string, isNot: string) => (mark++ === changed ? isNot : isSo));
}

test.each(REPORTS)("nothing is reported in a whole report as published, of the book %s", (book, text) => {
  expect(saidOf(book, told(text))).toEqual([]);
});

test("most figures that are changed in one are found", () => {
  // Every third is enough to tell.
  const changed = REPORTS.flatMap(([book, text]) =>
    [...text.matchAll(MARK)].flatMap(([mark], index) => (index % 3 === 0 ? [{ book, text, mark, index }] : [])),
  );
  const missed = changed.filter(({ book, text, index }) => saidOf(book, told(text, index)).length === 0);
  if (missed.length > changed.length * (1 - FOUND_AT_LEAST)) expect(missed.map(({ mark }) => mark)).toEqual([]);
});
