import { clean2024 } from "../../../src/app/examples/clean-2024";
import { CATALOGUE } from "../../../src/catalogue";
import type { CaseData } from "../../../src/catalogue/forms/canonical";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { writeReport } from "../../../src/catalogue/report";
import { readSubmission } from "../../../src/catalogue/submission/index";
import { figuresInText } from "../../../src/catalogue/text/figures-in-text";
import { plainTextOf, typedOffset } from "../../../src/catalogue/text/plain-text";
import { textOfParagraph } from "../../../src/core/narrative/document";
import { runRules } from "../../../src/core/rules/run-rules";
import { snapshotFor } from "../../support/describe-rule";
import { sampleCases } from "../../support/planting";
import { randomOf } from "../../support/planting/random";

/** Of the digits changed this share must be found. Some figures of a report stand on no form: so many culverts, so many projects. */
const FOUND_AT_LEAST = 0.85;
const CHANGES_EACH = 40;
const COVER = 6;

const RULES = CATALOGUE.filter(({ theme }) => theme === "narrative");
const GAPS = new Set(["narrative-placeholder-left", "cover-blank", "narrative-report-stale"]);
const random = randomOf(29);

function saidOf(data: CaseData): readonly string[] {
  return runRules(RULES, readSubmission(snapshotFor(data, {}), DEFAULT_PACK))
    .filter(({ rule }) => !GAPS.has(rule))
    .flatMap(({ findings }) => findings.filter(({ severity }) => severity !== "advice").map(({ message }) => message));
}

function generated(data: CaseData): CaseData {
  const snapshot = snapshotFor(data, { data: (open) => void delete open.report });
  const { paragraphs } = writeReport(readSubmission(snapshot, DEFAULT_PACK));
  return { ...data, report: paragraphs.map(textOfParagraph) };
}

/** Every digit of every figure of a report, list numbers, years and days apart. */
function digitsOf(report: readonly string[]): readonly (readonly [paragraph: number, at: number])[] {
  return report.flatMap((text, paragraph) => {
    if (paragraph < COVER) return [];
    const plain = plainTextOf(text);
    return figuresInText(plain.text)
      .filter(({ kind, start }) => kind !== "date" && start > 1)
      .flatMap(({ start, end }) =>
        Array.from({ length: end - start }, (_, index) => start + index)
          .filter((at) => /\d/.test(plain.text.charAt(at)))
          .map((at) => [paragraph, typedOffset(plain, at)] as const),
      );
  });
}

function changed(report: readonly string[]): readonly string[] {
  const [paragraph, at] = random.oneOf(digitsOf(report))!;
  const text = report[paragraph]!;
  const digit = (Number(text.charAt(at)) + 1 + random.below(9)) % 10;
  return report.map((old, index) => (index === paragraph ? `${text.slice(0, at)}${digit}${text.slice(at + 1)}` : old));
}

test("one digit changed anywhere in the figures of a typed or generated report is found", () => {
  const cases = [clean2024, generated(clean2024), ...sampleCases(29, 2).map(generated)];
  const missed: string[] = [];
  for (const data of cases) {
    expect(saidOf(data)).toEqual([]);
    for (let count = 0; count < CHANGES_EACH; count++) {
      const report = changed(data.report ?? []);
      if (saidOf({ ...data, report }).length > 0) continue;
      missed.push(report.find((text, index) => text !== data.report?.[index]) ?? "");
    }
  }
  if (missed.length > cases.length * CHANGES_EACH * (1 - FOUND_AT_LEAST)) expect(missed).toEqual([]);
});
