import type { OpenCase } from "../../../support/describe-rule";

type CaseChange = (data: OpenCase) => void;

/** Puts other words into the report of a case. Throws where the words to be replaced are not there. */
export function says(before: string, after: string): CaseChange {
  return (data) => {
    const report = data.report ?? [];
    const at = report.findIndex((text) => text.includes(before));
    if (at < 0) throw new Error(`The report does not say ${before}.`);
    data.report = report.map((text, index) => (index === at ? text.replace(before, after) : text));
  };
}

/** Leaves paragraphs out of the report of a case. */
export function without(...openings: readonly string[]): CaseChange {
  return (data) => {
    data.report = (data.report ?? []).filter((text) => !openings.some((opening) => text.startsWith(opening)));
  };
}

/** A report with cover and nine sections that says nothing of money. */
export const withoutFigures: CaseChange = (data) => {
  data.report = (data.report ?? []).filter((text) => text.length < 40 && !/[。，]/.test(text));
};

/** No report at all. */
export const withoutReport: CaseChange = (data) => void delete data.report;

/** One change after another. */
export function all(...changes: readonly CaseChange[]): CaseChange {
  return (data) => changes.forEach((change) => change(data));
}
