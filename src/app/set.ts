import type { SheetSnapshot, WorkbookSnapshot } from "../core/grid/snapshot";
import type { WorkbookCheck } from "./check";
import { checkedWorkbook, type CheckedWorkbook, type FailedWorkbook } from "./check-document";

/** One file of a set, read. */
export interface SetFile {
  /** Its name within the set, e.g. `附件1.xlsx` or `项目/附件3.xlsx`. */
  readonly file: string;
  readonly snapshot: WorkbookSnapshot;
}

/** Where a sheet of the joined workbook comes from. */
interface SheetOrigin {
  readonly file: string;
  readonly sheet: string;
}

/** The files of one unit as one workbook, and the way back. */
export interface JoinedFiles {
  readonly files: readonly string[];
  readonly snapshot: WorkbookSnapshot;
  /** By the sheet's name in the joined workbook. */
  readonly origins: ReadonlyMap<string, SheetOrigin>;
}

/**
 * Joins workbooks into one, so that rules see one submission. A sheet is named as Excel names one of another file,
 * `[附件1.xlsx]附件1`: messages then say the file by themselves, and no two sheets share a name.
 */
export function joinFiles(files: readonly SetFile[]): JoinedFiles {
  const origins = new Map<string, SheetOrigin>();
  const sheets = files.flatMap(({ file, snapshot }) =>
    snapshot.sheets.map((sheet): SheetSnapshot => {
      const name = sheetOfFile(file, sheet.name);
      origins.set(name, { file, sheet: sheet.name });
      return { ...sheet, name };
    }),
  );
  return { files: files.map(({ file }) => file), snapshot: { sheets }, origins };
}

/** `[附件1.xlsx]附件1`: a sheet of a file, as formulas of Excel write it. */
export function sheetOfFile(file: string, sheet: string): string {
  return `[${file}]${sheet}`;
}

/** `附件1!D13`, with its file where it is one of a set: `[附件1.xlsx]附件1!D13`. */
export function placeText({
  file,
  sheet,
  cell,
}: {
  readonly file?: string | null | undefined;
  readonly sheet: string;
  readonly cell: string;
}): string {
  return `${file ? sheetOfFile(file, sheet) : sheet}!${cell}`;
}

/**
 * The result of a set, under the set's own name. It has the keys of one workbook; forms, findings, fixes and fills name
 * their file besides, and `sheet` is the name within it. `related` and the cells of skipped rules are written
 * `[附件1.xlsx]附件1!D13`.
 */
export function checkedSet(name: string, check: WorkbookCheck, joined: JoinedFiles): CheckedWorkbook | FailedWorkbook {
  const result = checkedWorkbook(name, check);
  if ("error" in result) return result;
  const originOf = (sheet: string): SheetOrigin => joined.origins.get(sheet) ?? { file: name, sheet };
  return {
    ...result,
    files: joined.files,
    forms: result.forms.map((form) => ({ ...form, ...originOf(form.sheet) })),
    findings: result.findings.map((finding) => ({
      ...finding,
      ...(finding.sheet === null ? { file: null } : originOf(finding.sheet)),
      fix: finding.fix && {
        ...finding.fix,
        edits: finding.fix.edits.map((edit) => ({ ...edit, ...originOf(edit.sheet) })),
      },
    })),
    fills: result.fills.map((fill) => ({
      ...fill,
      ...originOf(fill.sheet),
      // A formula must not name a sheet of the joined workbook, which no file has.
      formula: namesJoinedSheet(fill.formula, joined) ? null : fill.formula,
    })),
  };
}

function namesJoinedSheet(formula: string | null, { files }: JoinedFiles): boolean {
  return formula !== null && files.some((file) => formula.includes(`[${file.replaceAll("'", "''")}]`));
}

/** The places of one file among cells of a joined workbook, under the sheets' own names. */
export function inFile<T extends { readonly sheet: string }>(
  places: readonly T[],
  file: string,
  { origins }: JoinedFiles,
): readonly T[] {
  return places.flatMap((place) => {
    const origin = origins.get(place.sheet);
    return origin?.file === file ? [{ ...place, sheet: origin.sheet }] : [];
  });
}
