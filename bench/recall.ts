import { checkWorkbook } from "../src/app/check";
import { CATALOGUE } from "../src/catalogue";
import { designForms } from "../src/catalogue/forms/canonical";
import { DEFAULT_PACK } from "../src/catalogue/packs";
import { writeReport } from "../src/catalogue/report";
import { readSubmission } from "../src/catalogue/submission/index";
import { snapshotOfDesign } from "../src/core/formula/recalculation/snapshot-of-design";
import { textOfParagraph } from "../src/core/narrative/document";
import type { Finding } from "../src/core/rules/finding";
import { plantFaults, recallOf, sampleCases, type PlantingResult, type Recall } from "../test/support/planting";
import type { Measured } from "./measure";

/** Seeds and workbooks of the full run: other figures and layouts than those of the tests. */
const SEED = 20_241_001;
const WORKBOOKS = 40;
/** How often the fault of each rule is planted. */
const EACH = 12;
/** How many clean forms a report is written from. */
const REPORTS = 200;
const GAPS = new Set(["narrative-placeholder-left", "cover-blank"]);

/**
 * Plants the fault of every rule into random workbooks in random layouts and counts what is found, where, and what is found
 * besides. Takes a minute or two.
 */
export function benchRecall(): readonly Measured[] {
  const result = plantFaults(SEED, WORKBOOKS, EACH);
  const clean = result.clean.flatMap(({ findings }) => findings);
  return [
    ...rowsOf(recallOf(result)),
    ...byTheme(result),
    alarms(`${WORKBOOKS} clean workbooks`, clean.filter(isAlarm)),
    alarms(`${REPORTS} generated clean reports`, generatedReports().filter(isAlarm)),
  ];
}

/** A theme's share found at the right cell, its rules as few as they are. */
function byTheme({ trials }: PlantingResult): readonly Measured[] {
  return [...new Set(CATALOGUE.map(({ theme }) => theme))].map((theme) => {
    const own = trials.filter(({ rule }) => themeOf(rule) === theme);
    const found = own.filter(({ atCell }) => atCell).length / Math.max(1, own.length);
    return {
      what: `recall of ${own.length} faults: ${theme}`,
      result: share(found),
      budget: "≥ 95%",
      kept: found >= 0.95,
    };
  });
}

/** What is said of a report that was written from clean forms and stands beside them. */
function generatedReports(): readonly Finding[] {
  return sampleCases(SEED + 1, REPORTS).flatMap((data) => {
    const forms = designForms(data).filter(({ name }) => name !== "附件4");
    const submission = readSubmission(snapshotOfDesign(forms), DEFAULT_PACK);
    const report = writeReport(submission).paragraphs.map(textOfParagraph);
    return checkWorkbook(snapshotOfDesign(designForms({ ...data, report })), DEFAULT_PACK).findings.filter(
      // What the forms cannot know is a gap, and the generated report says so.
      ({ rule }) => !GAPS.has(rule),
    );
  });
}

function isAlarm({ severity }: Finding): boolean {
  return severity !== "advice";
}

function alarms(on: string, found: readonly Finding[]): Measured {
  const themes = [...new Set(found.map(({ rule }) => themeOf(rule)))].map(
    (theme) => `${theme} ${found.filter(({ rule }) => themeOf(rule) === theme).length}`,
  );
  const result = found.length === 0 ? "0" : `${found.length} (${themes.join(", ")})`;
  return { what: `false alarms by theme on ${on}`, result, budget: "0", kept: found.length === 0 };
}

function themeOf(rule: string): string {
  return CATALOGUE.find(({ id }) => id === rule)?.theme ?? "";
}

function rowsOf({ planted, found, atCell, extras, falseAlarms }: Recall): readonly Measured[] {
  return [
    { what: `recall of ${planted} planted faults`, result: share(found), budget: "≥ 98%", kept: found >= 0.98 },
    { what: "recall at the right cell", result: share(atCell), budget: "≥ 97%", kept: atCell >= 0.97 },
    { what: "extra findings per planted fault", result: extras.toFixed(3), budget: "< 0.05", kept: extras < 0.05 },
    {
      what: `false alarms on ${WORKBOOKS} clean workbooks`,
      result: String(falseAlarms.length),
      budget: "0",
      kept: falseAlarms.length === 0,
    },
  ];
}

function share(value: number): string {
  return `${(value * 100).toFixed(1)}%`;
}
