import { checkWorkbook, reasonFor, type WorkbookCheck } from "../../src/app/check";
import { planFills } from "../../src/app/fill";
import { importDocument } from "../../src/app/import/import-document";
import { marksOf } from "../../src/app/mark";
import { planNotes } from "../../src/app/notes";
import { HostError } from "../../src/app/ports";
import { planReport } from "../../src/app/report";
import { planWordReports } from "../../src/app/word-report";
import { DEFAULT_PACK } from "../../src/catalogue/packs";
import { readSubmission } from "../../src/catalogue/submission/index";
import { snapshotOfDesign } from "../../src/core/formula/recalculation/snapshot-of-design";
import type { WorkbookSnapshot } from "../../src/core/grid/snapshot";
import { readDocx } from "../../src/hosts/docx-file";
import { XlsxFileWorkbook } from "../../src/hosts/xlsx-file";
import * as reportSheet from "../../src/render/report-sheet";
import { renderWord } from "../../src/render/word";

/** What every door makes of a file. */
interface Doors {
  readonly snapshot: WorkbookSnapshot;
  readonly check: WorkbookCheck;
  /** What is written, by what wrote it. */
  readonly written: Readonly<Record<"marked" | "filled" | "noted" | "reported", Uint8Array>>;
  /** The report in Word, where that door was gone through. */
  readonly word?: Uint8Array;
}

/** Which doors: all, or those that stay in the workbook. */
export type Which = "all" | "workbook";

/** Called when a door has been gone through, for whoever takes the time. */
export type Watch = (door: string) => void;

/**
 * Goes through every door with a workbook: checks it, marks it, fills it, lists its problems, writes its report as a sheet and for Word,
 * and opens again all that was written.
 * @throws HostError where the file is refused; anything else is a fault of ours
 */
export async function throughEveryDoor(
  file: Uint8Array,
  which: Which = "all",
  watch: Watch = () => undefined,
): Promise<Doors> {
  const opened = XlsxFileWorkbook.open(file);
  const snapshot = await opened.read();
  watch("read");
  const check = checkWorkbook(snapshot, DEFAULT_PACK);
  const crashed = check.results.find(({ status }) => status === "crashed");
  if (crashed) throw new Error(`The rule ${crashed.rule} crashed: ${crashed.error ?? ""}`);
  watch("check");
  const written = async (work: (workbook: XlsxFileWorkbook) => Promise<unknown>): Promise<Uint8Array> => {
    const workbook = XlsxFileWorkbook.open(file);
    await work(workbook);
    const bytes = workbook.toBytes();
    await XlsxFileWorkbook.open(bytes).read();
    return bytes;
  };
  const open = check.findings.filter((finding) => reasonFor(finding, check) === undefined);
  const marked = await written((workbook) => workbook.mark(marksOf(open, snapshot)));
  watch("mark");
  const fills = planFills(snapshot, DEFAULT_PACK, { as: "formula", replace: true });
  const filled = await written((workbook) => workbook.apply(fills.edits));
  watch("fill");
  const notes = planNotes(snapshot, check);
  const noted = await written((workbook) =>
    notes.kind === "add" ? workbook.addSheet(notes.design) : workbook.apply(notes.edits),
  );
  watch("notes");
  const submission = readSubmission(snapshot, DEFAULT_PACK);
  const options = { projectReports: true, workbook: snapshot, keepWritten: true };
  const { sheets } = planReport(submission, reportSheet, options);
  const reported = await written(async (workbook) => {
    for (const sheet of sheets) await workbook.addSheet(sheet);
  });
  watch("report");
  if (which === "all") {
    const { unit } = planWordReports(snapshot, submission, options);
    const word = await renderWord(unit.document, unit.attachments, unit.nameOf);
    await readDocx(word);
    watch("word");
    return { snapshot, check, written: { marked, filled, noted, reported }, word };
  }
  return { snapshot, check, written: { marked, filled, noted, reported } };
}

/** The same of a Word file: it is imported, and what came of it goes through every door. */
export async function documentThroughEveryDoor(file: Uint8Array, watch: Watch = () => undefined): Promise<Doors> {
  const { sheets } = importDocument(await readDocx(file));
  watch("import");
  if (sheets.length === 0) throw new HostError("not-a-workbook", "里面没有绩效自评表");
  snapshotOfDesign(sheets);
  const made = XlsxFileWorkbook.create(sheets).toBytes();
  watch("write");
  return throughEveryDoor(made, "all", watch);
}
