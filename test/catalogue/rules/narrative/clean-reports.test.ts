import * as fc from "fast-check";
import { CATALOGUE } from "../../../../src/catalogue";
import { writeReport } from "../../../../src/catalogue/report";
import { DEFAULT_PACK } from "../../../../src/catalogue/packs";
import { readSubmission } from "../../../../src/catalogue/submission/index";
import type { CaseData } from "../../../../src/catalogue/forms/canonical";
import { textOfParagraph } from "../../../../src/core/narrative/document";
import { runRules } from "../../../../src/core/rules/run-rules";
import { contradictions2023 } from "../../../../src/app/examples/contradictions-2023";
import { cleanCase } from "../../../support/cases/random-case";
import { snapshotFor } from "../../../support/describe-rule";

const RULES = CATALOGUE.filter(({ theme }) => theme === "narrative");
/** What a generated report leaves for a person to write is no contradiction. */
const GAPS = new Set(["narrative-placeholder-left", "cover-blank"]);

function findingsIn(data: CaseData): string[] {
  return runRules(RULES, readSubmission(snapshotFor(data, {}), DEFAULT_PACK)).flatMap(({ rule, findings, error }) => [
    ...findings.map(({ message }) => `${rule}: ${message}`),
    ...(error === null ? [] : [`${rule} crashed: ${error}`]),
  ]);
}

function withGeneratedReport(data: CaseData): CaseData {
  const snapshot = snapshotFor(data, { data: (open) => void delete open.report });
  const { paragraphs } = writeReport(readSubmission(snapshot, DEFAULT_PACK));
  return { ...data, report: paragraphs.map(textOfParagraph) };
}

function contradictionsIn(data: CaseData): string[] {
  return findingsIn(data).filter((finding) => !GAPS.has(finding.split(":")[0] ?? ""));
}

test("a report that says what the forms say contradicts nothing", () => {
  fc.assert(
    fc.property(cleanCase(), (data) => {
      expect(findingsIn(data)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test("nor does the report that is generated from them", () => {
  fc.assert(
    fc.property(cleanCase(), (data) => {
      expect(contradictionsIn(withGeneratedReport(data))).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test("nor the one generated from forms that contradict each other", () => {
  expect(contradictionsIn(contradictions2023)).not.toEqual([]);
  expect(contradictionsIn(withGeneratedReport(contradictions2023))).toEqual([]);
});
