import type { CellRef } from "../../core/grid/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../../core/grid/snapshot";
import { projectOfSheet, writtenProjectOf, type WrittenProject } from "../../core/narrative/project-marker";
import { findOnSheet, type FoundForm } from "../../core/reading/find-forms";
import { readForm } from "../../core/reading/read-form";
import { labelKey } from "../../core/values/normalise";
import { isPlaced, valueOf, type Sourced } from "../../core/values/sourced";
import { takeAllSteps } from "../../core/steps";
import type { FormInstance, FormKinds, FormTemplate, LabelMeaning, PassedOver } from "../../core/template/define-form";
import type { Parts } from "../../core/template/parts";
import { withLabels, type ConfirmedLabels } from "../../core/template/with-labels";
import type { Acceptance, ReviewedAcceptance } from "../notes/acceptance";
import { mergedLabels, readConfirmedLabels } from "../notes/confirmed-labels";
import { checkIndicators, checkTexts } from "../bounds";
import { isNotesSheet, readAcceptances } from "../notes/notes-sheet";
import { isUnplacedSheet } from "../forms/drawing/unplaced-title";
import type { Pack } from "../packs/pack";
import { READ_FORMS } from "../forms";
import { OTHER_FORMS } from "../forms/shared/families";
import { FORM_WORDS } from "../forms/shared/form-words";
import { basicData } from "../forms/basic-data/declaration";
import { overallSelfEvaluation } from "../forms/overall-self-evaluation/declaration";
import { projectReport } from "../forms/project-report/declaration";
import { projectSelfEvaluation } from "../forms/project-self-evaluation/declaration";
import { selfEvaluationReport } from "../forms/self-evaluation-report/declaration";
import { transferSelfEvaluation } from "../forms/transfer-self-evaluation/declaration";
import type {
  BasicData,
  Evaluation,
  OverallSelfEvaluation,
  ProjectSelfEvaluation,
  SelfEvaluationReport,
  TransferSelfEvaluation,
} from "../forms/instances";

/** One unit's submission as the catalogue sees it: all forms of a workbook, typed, with the pack that judges them. */
export interface Submission {
  readonly forms: readonly FormInstance[];
  /** All but 附件3 that nobody filled in. */
  readonly activeForms: readonly FormInstance[];
  readonly basicData: readonly BasicData[];
  readonly overall: readonly OverallSelfEvaluation[];
  /** Every 附件3. */
  readonly projects: readonly ProjectSelfEvaluation[];
  /** Those that have a project name, a non-blank amount, or a named indicator with target, result or score. */
  readonly filledProjects: readonly ProjectSelfEvaluation[];
  /** Self-evaluations of 转移支付 and special funds. */
  readonly transfers: readonly TransferSelfEvaluation[];
  /** 附件2, every filled 附件3 and their like. */
  readonly evaluations: readonly Evaluation[];
  readonly reports: readonly SelfEvaluationReport[];
  /** Reports on one project, typed by a person. */
  readonly projectReports: readonly SelfEvaluationReport[];
  /** Reports on one project that the program wrote into the workbook. */
  readonly writtenProjects: readonly WrittenProject[];
  /** Cells of reports whose texts are higher than their rows. */
  readonly cutOff: readonly CellRef[];
  /** Sheets and forms that were not read, each named. */
  readonly passedOver: readonly PassedOver[];
  /** The year of most titles; `undefined` where no title names one. */
  readonly year: number | undefined;
  /** The unit's name: what most forms say, 附件1's on a tie. */
  readonly unit: string | undefined;
  readonly pack: Pack;
  /** Rows of 校验说明. */
  readonly acceptances: readonly Acceptance[];
  /** What a person has confirmed of labels, as 校验说明 keeps it. */
  readonly confirmed: readonly LabelMeaning[];
  /** Those with a reason, judged; empty until all other rules have run. */
  readonly reviewed: readonly ReviewedAcceptance[];
  /** The same unit's submission of the year before, where it was given. */
  readonly prior?: Submission;
  /** Labels that the workbook keeps as confirmed and that were not gone by, since it is judged by others. */
  readonly labelsNotApplied: readonly LabelMeaning[];
  /** The first cell of the first form, for findings that have no better place. */
  readonly firstCell: CellRef | undefined;
}

/** Whether what a workbook itself keeps of how to read it counts: not where a bureau judges it by its own rules. */
export type StoredSettings = "applied" | "told";

/**
 * Reads a workbook into a submission. Pure: the same snapshot and pack give the same submission.
 * @throws BeyondLimit where it holds more than is checked together
 */
export function readSubmission(snapshot: WorkbookSnapshot, pack: Pack, stored: StoredSettings = "applied"): Submission {
  return takeAllSteps(readingSteps(snapshot, pack, stored));
}

/** Whether a sheet, or the beginning of one, holds a form or something else that is read with them. */
export function holdsForms(sheet: SheetSnapshot, { labels }: Pack): boolean {
  if (isSheetOfOurs(sheet)) return true;
  const { forms, passedOver } = findOnSheet(sheet, kindsOf(templatesFor(labels)));
  return forms.length > 0 || passedOver.some(({ why }) => why === "adjacent");
}

/** `readSubmission` in steps of one sheet or one form each, for doors that must not hold up their window. */
export function* readingSteps(
  snapshot: WorkbookSnapshot,
  pack: Pack,
  stored: StoredSettings = "applied",
): Generator<void, Submission> {
  const sheets = snapshot.sheets.filter((sheet) => !isSheetOfOurs(sheet));
  const confirmed = readConfirmedLabels(snapshot);
  const kinds = kindsOf(templatesFor(mergedLabels(pack.labels, stored === "applied" ? confirmed : [])));
  const found: FoundForm[] = [];
  const passedOver: PassedOver[] = [];
  for (const sheet of sheets) {
    const onSheet = findOnSheet(sheet, kinds);
    for (const form of onSheet.forms) found.push(form);
    for (const sheet of onSheet.passedOver) passedOver.push(sheet);
    yield;
  }
  checkTexts(found);
  const read: FormInstance[] = [];
  for (const form of found) {
    read.push(readForm(form, form.template));
    yield;
  }
  const forms = named(ofOneFamily(read));
  const basic = instancesOf(forms, basicData);
  const overall = instancesOf(forms, overallSelfEvaluation);
  const projects = instancesOf(forms, projectSelfEvaluation);
  const unfilled = new Set(projects.filter((form) => !isFilled(form)).map(({ key }) => key));
  const filledProjects = projects.filter(({ key }) => !unfilled.has(key));
  const evaluations = [...overall, ...filledProjects, ...instancesOf(forms, transferSelfEvaluation)];
  const reports = instancesOf(forms, selfEvaluationReport);
  const projectReports = instancesOf(forms, projectReport);
  checkIndicators(evaluations, [...reports, ...projectReports]);
  return {
    forms,
    activeForms: forms.filter(({ key }) => !unfilled.has(key)),
    basicData: basic,
    overall,
    projects,
    filledProjects,
    transfers: instancesOf(forms, transferSelfEvaluation),
    evaluations,
    reports,
    projectReports,
    writtenProjects: snapshot.sheets.flatMap((sheet) => writtenProjectOf(sheet) ?? []),
    cutOff: sheets.flatMap(({ name, cutOff = [] }) => cutOff.map((at) => ({ sheet: name, ...at }))),
    // A sheet that is no form says nothing where there is no form at all.
    passedOver: forms.length > 0 ? passedOver : passedOver.filter(({ why }) => why === "adjacent"),
    year: mostFrequent(forms.map((form) => form.titleYear)),
    unit: mostFrequent([...basic, ...overall].map((form) => valueOf(form.model.unitName))),
    pack,
    acceptances: readAcceptances(snapshot),
    confirmed,
    reviewed: [],
    labelsNotApplied: stored === "applied" ? [] : confirmed.filter((one) => !isLabelOf(pack, one)),
    firstCell: forms[0]?.titleAt,
  };
}

/** Whether those who judge read it so too. */
function isLabelOf({ labels }: Pack, { label, as }: LabelMeaning): boolean {
  return Object.hasOwn(labels, as) && labels[as]!.some((own) => labelKey(own) === labelKey(label));
}

/** The forms with confirmed labels; made once for each set of them, so that their labels are compiled once. */
function templatesFor(labels: ConfirmedLabels): readonly FormTemplate[] {
  const key = JSON.stringify(labels);
  if (key !== madeFor.key) madeFor = { key, templates: withLabels(READ_FORMS, labels) };
  return madeFor.templates;
}

/** Everything that is looked for on a sheet. */
function kindsOf(templates: readonly FormTemplate[]): FormKinds {
  return { templates, others: OTHER_FORMS, words: FORM_WORDS };
}

let madeFor: { readonly key: string; readonly templates: readonly FormTemplate[] } = {
  key: "{}",
  templates: READ_FORMS,
};

/** 校验说明, what an import could not place and our reports on projects name forms, and are none. */
function isSheetOfOurs(sheet: SheetSnapshot): boolean {
  return isNotesSheet(sheet) || isUnplacedSheet(sheet) || projectOfSheet(sheet) !== undefined;
}

/** The instances of one template, typed by it. */
export function instancesOf<P extends Parts>(
  forms: readonly FormInstance[],
  template: FormTemplate<P>,
): readonly FormInstance<P>[] {
  return forms.filter((form) => form.template.id === template.id) as unknown as readonly FormInstance<P>[];
}

/** Whether a 附件3 has been filled in: its printed 10, 100 and (50分) are the form, not data. */
export function isFilled(form: ProjectSelfEvaluation): boolean {
  const { projectName, funding, indicators } = form.model;
  if (projectName.kind === "present") return true;
  const amounts = funding.rows.flatMap(({ cells }) => [cells.initialBudget, cells.adjustedBudget, cells.executed]);
  if (amounts.some(holdsSomething)) return true;
  return indicators.rows.some(
    (row) => row.indicator.kind === "present" && [row.target, row.actual, row.score].some(holdsSomething),
  );
}

function holdsSomething(sourced: Sourced<unknown>): boolean {
  return isPlaced(sourced) && sourced.kind !== "blank";
}

/** A form beside a set that its region hands in together is of that region, whatever its own labels are. */
function ofOneFamily(forms: readonly FormInstance[]): readonly FormInstance[] {
  const set = forms.find(({ family }) => family.set !== undefined)?.family;
  if (!set) return forms;
  return forms.map((form) => {
    const { families } = form.template;
    const own = families.find(({ name }) => name === set.name);
    return own && form.family === families[families.length - 1] ? { ...form, family: own } : form;
  });
}

/** Several forms of one kind are told apart by project name, else by sheet, else by row. */
function named(forms: readonly FormInstance[]): readonly FormInstance[] {
  const kinds = counted(forms.map(({ template }) => template.id));
  const projects = counted(forms.map((form) => `${form.template.id} ${projectNameOf(form) ?? ""}`));
  const sheets = counted(forms.map(({ template, sheet }) => `${template.id} ${sheet}`));
  return forms.map((form) => {
    const { template, sheet, area } = form;
    if (kinds.get(template.id) === 1) return form;
    const project = projectNameOf(form);
    if (project !== undefined && projects.get(`${template.id} ${project}`) === 1) {
      return { ...form, name: `${form.name}“${project}”` };
    }
    const place = sheets.get(`${template.id} ${sheet}`) === 1 ? sheet : `${sheet}第${area.top + 1}行`;
    return { ...form, name: `${form.name}（${place}）` };
  });
}

function projectNameOf(form: FormInstance): string | undefined {
  const [project] = instancesOf([form], projectSelfEvaluation);
  return project && valueOf(project.model.projectName);
}

/** The most frequent value, the earliest on a tie. */
export function mostFrequent<T>(values: readonly (T | undefined)[]): T | undefined {
  let best: T | undefined;
  let most = 0;
  for (const [value, count] of counted(values)) {
    if (value === undefined || count <= most) continue;
    best = value;
    most = count;
  }
  return best;
}

function counted<T>(values: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
