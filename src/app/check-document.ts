import { CATALOGUE_VERSION } from "../catalogue";
import type { Pack } from "../catalogue/packs/pack";
import { packReference } from "../catalogue/packs/pack-reference";
import type { FillProposal } from "../core/filling/proposal";
import { fillContent } from "../core/filling/proposal";
import type { Edit, Fix } from "../core/fixing/edit";
import { areaToA1, printRef, toA1 } from "../core/grid/address";
import { isCellError, type CellValue } from "../core/grid/snapshot";
import type { UnreadCell } from "../core/template/define-form";
import { valueOf } from "../core/values/sourced";
import type { Finding, Severity } from "../core/rules/finding";
import { plainStated } from "../core/rules/stated-figure";
import type { PassedOver } from "../core/template/define-form";
import { countBySeverity, reasonFor, type WorkbookCheck } from "./check";
import { withoutDirections } from "../core/values/directions";
import { skipReason } from "./skip-reason";

/** A cell's value in JSON: errors are their text. */
export type PlainValue = string | number | boolean | null;

/** What an edit writes in JSON; formulas stand without `=`. */
type PlainWrite = { readonly value: PlainValue } | { readonly formula: string };

/** The result of `jihe check --format json`; its keys are a contract (schema jihe.check/1). */
export interface CheckDocument {
  readonly schema: "jihe.check/1";
  readonly program: { readonly version: string; readonly catalogue: string; readonly pack: string };
  readonly workbooks: readonly (CheckedWorkbook | FailedWorkbook)[];
  /** What walks through folders met and did not read. */
  readonly passedOver: readonly PassedOverFile[];
}

/** One workbook that was checked. */
export interface CheckedWorkbook {
  readonly file: string;
  /** The files of a set, in their order; `file` is then its folder. */
  readonly files?: readonly string[];
  readonly unit: string | null;
  readonly year: number | null;
  readonly forms: readonly {
    readonly form: string;
    /** Whose kind of form it is: 湖南, 国家. */
    readonly family: string;
    readonly title: string;
    /** Which file of a set. */
    readonly file?: string;
    readonly sheet: string;
    readonly range: string;
    /** How many filled cells were understood, and how many not. */
    readonly cells: { readonly read: number; readonly unread: number };
    readonly unread: readonly PlainUnread[];
  }[];
  /** Sheets and forms that were not read. */
  readonly passedOver: readonly PassedOverSheet[];
  readonly rules: {
    readonly run: number;
    readonly passed: readonly string[];
    readonly failed: readonly string[];
    readonly skipped: readonly { readonly rule: string; readonly reason: string; readonly cells: readonly string[] }[];
    readonly partlySkipped: readonly string[];
    readonly crashed: readonly { readonly rule: string; readonly error: string }[];
  };
  readonly counts: Readonly<Record<Severity, number>> & { readonly accepted: number };
  readonly findings: readonly PlainFinding[];
  readonly fills: readonly PlainFill[];
  /** What the workbook keeps of how to read it, and was not gone by: a submission does not set the rules it is judged by. */
  readonly notApplied?: { readonly labels: readonly { readonly label: string; readonly as: string }[] };
  /** What became of an earlier version that it was compared with. */
  readonly before?: RoundChange;
  /** What became of the Word files that were checked; absent where there was none. */
  readonly word?: readonly WordSource[];
}

/** A figure that changed from one version to the next without a finding having asked for it. */
export interface QuietChange {
  /** Form, row and column in the form's words. */
  readonly label: string;
  readonly cell: string;
  readonly before: string;
  readonly now: string;
}

/** What became of the findings of an earlier version of a submission. */
export interface RoundChange {
  readonly fixed: readonly { readonly rule: string; readonly label: string; readonly message: string }[];
  /** How many still stand, and how many are new. */
  readonly open: number;
  readonly fresh: number;
  readonly quiet: readonly QuietChange[];
}

/** A filled cell that nobody could read. */
interface PlainUnread {
  readonly cell: string;
  readonly text: string;
  readonly header: string | null;
  readonly row: string | null;
  readonly near: string | null;
  /** What `--label` takes where it is what it is like. */
  readonly confirm: null | { readonly label: string; readonly as: string };
}

/** A sheet that was met and not read. */
export interface PassedOverSheet {
  readonly sheet: string;
  readonly why: "not-recognised" | "adjacent";
  readonly title: string | null;
}

/** A Word file that was checked as the workbook it becomes; `sheet` and `cell` of findings are of that workbook. */
export interface WordSource {
  /** Which file of a set. */
  readonly file?: string;
  readonly tables: number;
  /** Sheets that stand as in Word, since the forms' own layout would have lost something. */
  readonly asItStood: readonly string[];
  /** Texts that found no place on a form, and where they stand in Word. */
  readonly unplaced: readonly { readonly where: string; readonly text: string }[];
  /** What cannot be read at all, e.g. `图片`. */
  readonly unread: readonly string[];
}

/** One finding in JSON. */
export interface PlainFinding {
  readonly rule: string;
  readonly severity: Severity;
  /** Which file of a set; `null` for a finding about the whole set. */
  readonly file?: string | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly label: string;
  readonly related: readonly string[];
  readonly message: string;
  readonly expected: string | null;
  readonly actual: string | null;
  readonly difference: string | null;
  /** Of these figures: 万元, 元, %, 分, 人; `null` for texts and bare numbers. */
  readonly unit: string | null;
  /** Shared by findings of one cause, which doors fold. */
  readonly group: string;
  readonly basis: string;
  readonly accepted: null | { readonly reason: string };
  readonly fix: null | {
    readonly kind: Fix["kind"];
    readonly label: string;
    readonly edits: readonly {
      readonly file?: string;
      readonly sheet: string;
      readonly cell: string;
      readonly expect: PlainValue;
      readonly write: PlainWrite;
    }[];
  };
}

/** One computed cell in JSON. `value` is what the cell would show, in the form's own unit. */
interface PlainFill {
  readonly filler: string;
  readonly file?: string;
  readonly sheet: string;
  readonly cell: string;
  readonly label: string;
  readonly before: PlainValue;
  readonly value: PlainValue;
  readonly formula: string | null;
}

/** Why a file could not be checked. */
export interface FailedWorkbook {
  readonly file: string;
  readonly error: {
    readonly code: "not-found" | "not-a-workbook" | "encrypted" | "damaged" | "too-large" | "no-forms";
    readonly message: string;
  };
}

/** A file that a walk through a folder met and did not read. */
export interface PassedOverFile {
  readonly file: string;
  /** Office's note of an open file; a format of before 2007; a packed archive; anything else that is no workbook. */
  readonly why: "temporary" | "old-format" | "archive" | "not-supported";
}

/** Puts the results of workbooks into one document. */
export function checkDocument(
  version: string,
  pack: Pack,
  workbooks: readonly (CheckedWorkbook | FailedWorkbook)[],
  passedOver: readonly PassedOverFile[] = [],
): CheckDocument {
  return {
    schema: "jihe.check/1",
    program: { version, catalogue: CATALOGUE_VERSION, pack: packReference(pack) },
    workbooks,
    passedOver,
  };
}

/** The result of one workbook; one in which no form was recognised is an error of its own. */
export function checkedWorkbook(file: string, check: WorkbookCheck): CheckedWorkbook | FailedWorkbook {
  const { submission, results, findings, fills, withoutPart } = check;
  if (submission.forms.length === 0) {
    return { file, error: { code: "no-forms", message: noFormsMessage(submission.passedOver) } };
  }
  const idsOf = (status: string): string[] =>
    results.filter((result) => result.status === status).map(({ rule }) => rule);
  return {
    file,
    unit: submission.unit ?? null,
    year: submission.year ?? null,
    forms: submission.forms.map((form) => ({
      form: form.template.id,
      family: form.family.name,
      title: withoutDirections(valueOf(form.title) ?? form.template.title),
      sheet: form.sheet,
      range: areaToA1(form.area),
      cells: form.cells,
      unread: form.unread.map(plainUnread),
    })),
    passedOver: [
      ...submission.passedOver.map(({ sheet, why, title }) => ({ sheet, why, title: title ?? null })),
      // A sheet that the workbook names and does not hold.
      ...withoutPart.map((sheet) => ({ sheet, why: "not-recognised" as const, title: null })),
    ],
    rules: {
      run: results.length,
      passed: idsOf("passed"),
      failed: idsOf("failed"),
      skipped: results
        .filter(({ status }) => status === "skipped")
        .map(({ rule, skipped }) => ({
          rule,
          reason: skipReason(skipped),
          cells: [...new Set(skipped.flatMap(({ cells }) => cells.map(printRef)))],
        })),
      partlySkipped: results
        .filter(({ status, skipped }) => (status === "passed" || status === "failed") && skipped.length > 0)
        .map(({ rule }) => rule),
      crashed: results
        .filter(({ status }) => status === "crashed")
        .map(({ rule, error }) => ({ rule, error: error ?? "" })),
    },
    counts: {
      ...countBySeverity(findings.filter((finding) => reasonFor(finding, check) === undefined)),
      accepted: findings.filter((finding) => reasonFor(finding, check) !== undefined).length,
    },
    findings: findings.map((finding) => plainFinding(finding, reasonFor(finding, check))),
    fills: fills.map(plainFill),
    ...(submission.labelsNotApplied.length > 0 ? { notApplied: { labels: submission.labelsNotApplied } } : {}),
  };
}

/** Nothing to check; what is there instead is named. */
function noFormsMessage(passedOver: readonly PassedOver[]): string {
  const others = passedOver.flatMap(({ sheet, name }) =>
    name === undefined ? [] : [`“${sheet}”是${name}，本工具不核对`],
  );
  const named = others.length > 0 ? `（工作表${others.join("；")}）` : "";
  return `工作簿里没有识别到绩效自评表（附件1 至附件4）${named}。请确认打开的文件，或用“新建模板”生成空表。`;
}

function plainUnread({ at, text, header, rowLabel, near, suggestion }: UnreadCell): PlainUnread {
  return {
    cell: toA1(at),
    text,
    header: header ?? null,
    row: rowLabel ?? null,
    near: near ?? null,
    confirm: suggestion ?? null,
  };
}

function plainFinding(finding: Finding, reason: string | undefined): PlainFinding {
  return {
    rule: finding.rule,
    severity: finding.severity,
    sheet: finding.at?.sheet ?? null,
    cell: finding.at ? toA1(finding.at) : null,
    label: finding.label,
    related: [...new Set(finding.related.map(printRef))],
    message: finding.message,
    expected: plainStated(finding.expected),
    actual: plainStated(finding.actual),
    difference: plainStated(finding.difference),
    unit: unitOf(finding),
    group: finding.group,
    basis: finding.basis,
    accepted: reason === undefined ? null : { reason },
    fix: finding.fix && { ...finding.fix, edits: finding.fix.edits.map(plainEdit) },
  };
}

function unitOf({ actual, expected, difference }: Finding): string | null {
  const figures = [actual, expected, difference].filter((stated) => stated !== null && typeof stated !== "string");
  return figures[0]?.unit ?? null;
}

function plainEdit({ at, expect, write }: Edit): NonNullable<PlainFinding["fix"]>["edits"][number] {
  return {
    sheet: at.sheet,
    cell: toA1(at),
    expect: "formula" in expect ? `=${expect.formula}` : plainValue(expect.value),
    write: "formula" in write ? write : { value: plainValue(write.value) },
  };
}

/** A fill as the JSON and the previews show it. */
export function plainFill(proposal: FillProposal): PlainFill {
  const value = fillContent(proposal, "value");
  return {
    filler: proposal.filler,
    sheet: proposal.target.at.sheet,
    cell: toA1(proposal.target.at),
    label: proposal.target.label,
    before: plainValue(proposal.target.typed),
    value: "value" in value ? plainValue(value.value) : null,
    formula: proposal.formula ?? null,
  };
}

function plainValue(value: CellValue): PlainValue {
  return isCellError(value) ? value.error : value;
}
