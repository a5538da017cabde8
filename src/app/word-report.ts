import type { ProjectSelfEvaluation } from "../catalogue/forms/instances";
import type { Submission } from "../catalogue/submission/index";
import { printRef, type Area, type CellRef } from "../core/grid/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../core/grid/snapshot";
import { gapsIn, type ReportDocument } from "../core/narrative/document";
import type { CellName } from "../core/narrative/stretches";
import { isPlaced, valueOf, type Sourced } from "../core/values/sourced";
import type { FormInstance } from "../core/template/define-form";
import { nameForFile } from "./file-name";
import { planReport, type OfferedText, type ReportPlanOptions, type ReportRenderer, type TakenOver } from "./report";

/** Rows of a sheet, zero-based, both ends included. */
interface RowSpan {
  readonly top: number;
  readonly bottom: number;
}

/** A form of the workbook that stands behind a report. */
export interface ReportAttachment {
  /** `附件1`, or `附件3-2` where there are several of its kind. */
  readonly number: string;
  /** The form's title as it stands there. */
  readonly title: string;
  /** What tells it from others of the same title: the project's name. */
  readonly subject: string | undefined;
  readonly sheet: SheetSnapshot;
  /** The stretch of the sheet that the form takes, title included. */
  readonly area: Area;
  /** The cells of the title. */
  readonly titleCells: readonly CellRef[];
  /** The column headers over the form's longest table; further pages repeat them. */
  readonly headerRows: RowSpan | undefined;
  /** The first row of the signatures, which stand below the tables. */
  readonly signatureRow: number | undefined;
}

/** What becomes a Word document: a report, and the forms behind it. */
export interface WordPlan {
  /** The project it is about; absent where it is about the whole unit. */
  readonly project?: string;
  readonly document: ReportDocument;
  readonly attachments: readonly ReportAttachment[];
  /** What people call the cells that its figures come from. */
  readonly nameOf: CellName;
  /** How many 【待补充】 a person still has to fill in. */
  readonly gaps: number;
  /** A name for the file, with its extension: `2024年度某某局自评报告.docx`. */
  readonly fileName: string;
}

/** The Word documents on a submission. */
interface WordPlans {
  /** On the whole unit, with 附件1 to 附件3 behind it. */
  readonly unit: WordPlan;
  /** On the projects, in the forms' order, each with its own 附件3; none unless asked for. */
  readonly projects: readonly WordPlan[];
  /** What a person wrote into earlier reports of the workbook, and what became of it. */
  readonly written: readonly OfferedText[];
  /** What was taken over from typed reports and other files. */
  readonly taken: readonly TakenOver[];
}

/** What a Word document may be told besides the forms. What a person wrote into an earlier report is kept unless told otherwise. */
export type WordOptions = Omit<ReportPlanOptions, "workbook">;

/** Makes a Word document (.docx) of a report. The door that joins the layers passes it in. */
export interface WordRenderer {
  renderWord(
    document: ReportDocument,
    attachments: readonly ReportAttachment[],
    nameOf?: CellName,
  ): Promise<Uint8Array>;
}

/** A Word document has no worksheet. */
const NO_SHEETS: ReportRenderer = {
  designReport: () => ({ name: "", columnWidths: [], rowHeights: {}, cells: [], merges: [] }),
  designTables: () => [],
  countFrozenRows: () => 0,
};

/** Writes the reports on a submission for Word, and names the forms that go behind each. Pure. */
export function planWordReports(
  snapshot: WorkbookSnapshot,
  submission: Submission,
  options: WordOptions = {},
): WordPlans {
  const told = { keepWritten: true, ...options, workbook: snapshot };
  const { document, projects, written, taken } = planReport(submission, NO_SHEETS, told);
  const nameOf = cellNames(submission.forms);
  const unit = `${yearText(options.year ?? submission.year)}${options.unit ?? submission.unit ?? ""}`;
  return {
    unit: {
      document,
      attachments: attachmentsOf(snapshot, submission),
      nameOf,
      gaps: gapsIn(document),
      fileName: fileName(`${unit}自评报告`),
    },
    projects: projects.flatMap((report, index) => {
      const form = submission.filledProjects[index];
      return form ? [projectPlan(snapshot, form, report, unit, subjectOf(form) ?? `项目${index + 1}`, nameOf)] : [];
    }),
    written,
    taken,
  };
}

function projectPlan(
  snapshot: WorkbookSnapshot,
  form: ProjectSelfEvaluation,
  document: ReportDocument,
  unit: string,
  project: string,
  nameOf: CellName,
): WordPlan {
  return {
    project,
    document,
    attachments: [attachmentOf(snapshot, form, "附件", undefined)],
    nameOf,
    gaps: gapsIn(document),
    fileName: fileName(`${unit}项目自评报告（${project}）`),
  };
}

/** Names cells by their form and label: 附件2 年度资金总额“全年执行数”. */
function cellNames(forms: readonly FormInstance[]): CellName {
  const names = new Map<string, string>();
  for (const { name, places } of forms) {
    for (const place of places) {
      if (!isPlaced(place)) continue;
      for (const at of [place.at, ...(place.further ?? [])]) {
        const key = printRef(at);
        if (!names.has(key)) names.set(key, `${name} ${place.label}`);
      }
    }
  }
  return (at) => names.get(printRef(at)) ?? forms.find(({ sheet }) => sheet === at.sheet)?.name ?? "";
}

/** The tables 附件1 to 附件3 of a submission in the order of their numbers; an 附件3 that nobody filled in is left out. */
export function attachmentsOf(snapshot: WorkbookSnapshot, submission: Submission): readonly ReportAttachment[] {
  const kinds = [submission.basicData, submission.overall, submission.filledProjects] as const;
  return kinds.flatMap((forms: readonly FormInstance[]) =>
    forms.map((form, index) => {
      const number = forms.length === 1 ? form.template.shortName : `${form.template.shortName}-${index + 1}`;
      const project = submission.filledProjects.find(({ key }) => key === form.key);
      return attachmentOf(snapshot, form, number, project && subjectOf(project));
    }),
  );
}

function subjectOf({ model }: ProjectSelfEvaluation): string | undefined {
  return valueOf(model.projectName)
    ?.split(/[\r\n]/)
    .map((line) => line.trim())
    .join("");
}

function attachmentOf(
  snapshot: WorkbookSnapshot,
  form: FormInstance,
  number: string,
  subject: string | undefined,
): ReportAttachment {
  const sheet = snapshot.sheets.find(({ name }) => name === form.sheet);
  if (!sheet) throw new Error(`The form ${form.key} stands on no sheet of this workbook.`);
  return {
    number,
    title: valueOf(form.title) ?? form.template.title,
    subject,
    sheet,
    area: form.area,
    titleCells: cellsOf(form.title),
    headerRows: headerRowsOf(form),
    signatureRow: signatureRowOf(form),
  };
}

function cellsOf(place: Sourced<unknown>): readonly CellRef[] {
  return isPlaced(place) ? [place.at, ...(place.further ?? [])] : [];
}

/** Of the tables of a form, the outline or the list has most rows; every form has one of them last. */
function headerRowsOf({ template, model }: FormInstance): RowSpan | undefined {
  const read: Readonly<Record<string, unknown>> = model;
  const [longest] = Object.entries(template.parts)
    .filter(([, { part }]) => part === "outline" || part === "list")
    .slice(-1);
  if (!longest) return undefined;
  const { headers } = read[longest[0]] as { readonly headers: Readonly<Record<string, { at: CellRef } | undefined>> };
  const rows = Object.values(headers).flatMap((header) => header?.at.row ?? []);
  return rows.length === 0 ? undefined : { top: Math.min(...rows), bottom: Math.max(...rows) };
}

function signatureRowOf({ template, model }: FormInstance): number | undefined {
  const read: Readonly<Record<string, unknown>> = model;
  const rows = Object.entries(template.parts).flatMap(([name, { part }]) =>
    part === "signature" ? (read[name] as readonly { readonly at: CellRef }[]).map(({ at }) => at.row) : [],
  );
  return rows.length === 0 ? undefined : Math.min(...rows);
}

/** Short enough for any file system in UTF-8. */
const LONGEST_NAME = 70;

function fileName(name: string): string {
  return `${nameForFile(name, LONGEST_NAME)}.docx`;
}

function yearText(year: number | undefined): string {
  return year === undefined ? "" : `${year}年度`;
}
