import type { RuleMeta } from "../../core/rules/define-rule";
import type { Severity } from "../../core/rules/finding";
import type { CheckedWorkbook, FailedWorkbook, PlainFinding } from "../check-document";
import { writableInXml } from "../../core/xml-characters";
import { findingKey } from "./unit-result";

/** SARIF's levels. */
const LEVELS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", advice: "note" };

/** What stands around the results of a SARIF 2.1.0 log. */
export function sarifFrame(version: string, rules: readonly RuleMeta[]): object {
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "绩核",
            version,
            language: "zh-CN",
            rules: rules.map(({ id, title, why, basis, remedy, severity }) => ({
              id,
              shortDescription: { text: title },
              fullDescription: { text: why },
              help: { text: `${remedy}\n依据：${basis}` },
              defaultConfiguration: { level: LEVELS[severity] },
            })),
          },
        },
        columnKind: "utf16CodeUnits",
        results: [],
      },
    ],
  };
}

/** The results of one workbook. */
export function sarifResults(checked: CheckedWorkbook): readonly object[] {
  return checked.findings.map((finding) => {
    const { rule, severity, message, accepted } = finding;
    return {
      ruleId: rule,
      level: LEVELS[severity],
      message: { text: message },
      locations: [locationOf(checked, finding)],
      ...(finding.related.length > 0
        ? { relatedLocations: finding.related.map((place, id) => ({ id, ...inFile(checked.file, place) })) }
        : {}),
      partialFingerprints: { "jihe/v1": findingKey(checked, finding) },
      ...(accepted ? { suppressions: [{ kind: "inSource", justification: accepted.reason }] } : {}),
    };
  });
}

/** A file that could not be read, as a notification of the run. */
export function sarifNotification({ file, error }: FailedWorkbook): object {
  return {
    level: "error",
    message: { text: error.message },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }],
  };
}

function locationOf({ file }: CheckedWorkbook, { sheet, cell, label, file: own }: PlainFinding): object {
  const place = own ? `${file}/${own}` : file;
  if (sheet === null || cell === null) return { physicalLocation: { artifactLocation: { uri: uriOf(place) } } };
  return inFile(place, `${sheet}!${cell}`, label);
}

/** A spreadsheet has no lines: the cell is a logical location in the file. */
function inFile(file: string, cell: string, label?: string): object {
  return {
    physicalLocation: { artifactLocation: { uri: uriOf(file) } },
    logicalLocations: [{ fullyQualifiedName: cell, kind: "element", ...(label === undefined ? {} : { name: label }) }],
  };
}

/** A relative reference, as SARIF wants it. Half of a surrogate pair, which file systems of Windows take, has no code. */
function uriOf(file: string): string {
  return file
    .replaceAll("\\", "/")
    .split("/")
    .map((part) => encodeURIComponent(writableInXml(part)))
    .join("/");
}
