import { planWordReports, type WordOptions, type WordPlan } from "../../src/app/word-report";
import type { CaseData } from "../../src/catalogue/forms/canonical";
import { DEFAULT_PACK } from "../../src/catalogue/packs";
import { readSubmission } from "../../src/catalogue/submission/index";
import type { WorkbookSnapshot } from "../../src/core/grid/snapshot";
import { renderWord } from "../../src/render/word";
import { formsOf } from "./report-of";

/** A Word document and what it was made of. */
export interface MadeWord extends WordPlan {
  readonly snapshot: WorkbookSnapshot;
  readonly bytes: Uint8Array;
}

/** The report on a workbook as a Word document. */
export async function wordOn(snapshot: WorkbookSnapshot, options: WordOptions = {}): Promise<MadeWord> {
  const { unit } = planWordReports(snapshot, readSubmission(snapshot, DEFAULT_PACK), options);
  return { ...unit, snapshot, bytes: await renderWord(unit.document, unit.attachments, unit.nameOf) };
}

/** The report on a case as a Word document. */
export async function wordOf(data: CaseData): Promise<MadeWord> {
  return wordOn(formsOf(data));
}
