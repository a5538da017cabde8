import type { Pack } from "../../catalogue/packs/pack";
import { readSubmission } from "../../catalogue/submission";
import type { WorkbookSnapshot } from "../../core/grid/snapshot";
import { labelKey } from "../../core/values/normalise";
import { valueOf } from "../../core/values/sourced";
import type { Found, FoundWorkbook } from "./find-workbooks";
import { importWordFile, isWordName, snapshotOfImport } from "./word-file";
import { openWorkbookFile } from "./workbook-file";

/** A folder whose workbooks are one unit's submission. */
export interface FoundSet {
  /** As the user named it; the file itself where it is a unit's only one among those of other units. */
  readonly folder: string;
  readonly found: readonly Found[];
}

/** A file of a folder, the unit that its forms name, and which of the forms of which a unit has one it holds. */
interface Read {
  readonly found: FoundWorkbook;
  readonly unit: string | undefined;
  readonly heads: ReadonlySet<string>;
}

/**
 * A folder whose files are of several units, one set a unit: where two files have the same 附件1 or 附件2 in the names of two units. Else
 * one set, since a form with another name may be the mistake that is looked for. What names no unit goes with the files beside it or with
 * the unit in its own name, else stays alone.
 */
export async function unitsInSet(set: FoundSet, pack: Pack): Promise<readonly FoundSet[]> {
  const workbooks = set.found.filter((one): one is FoundWorkbook => "realPath" in one);
  if (workbooks.length < 2) return [set];
  const files: Read[] = [];
  for (const found of workbooks) files.push(await read(found, pack));
  if (!haveSeveralUnits(files)) return [set];
  const units = new Map<string, FoundWorkbook[]>();
  for (const { found, unit, heads } of files) {
    if (unit !== undefined && heads.size > 0) units.set(unit, [...(units.get(unit) ?? []), found]);
  }
  const heads = new Map([...units].map(([unit, own]) => [unit, [...own]] as const));
  const alone: Found[] = set.found.filter((one) => !("realPath" in one));
  for (const { found, unit, heads: own } of files) {
    if (own.size > 0) continue;
    const owner = unit !== undefined && units.has(unit) ? unit : ownerOf(found, heads);
    if (owner === undefined) alone.push(found);
    else units.get(owner)!.push(found);
  }
  const folders = [...units.values()].map((own) => ({ folder: folderOf(own, set), found: own }));
  return [...folders, ...alone.map((one) => ({ folder: one.file, found: [one] }))];
}

/** What a file on the disk holds. @throws HostError */
export async function snapshotOfFile(path: string): Promise<WorkbookSnapshot> {
  if (isWordName(path)) return snapshotOfImport(await importWordFile(path));
  return (await openWorkbookFile(path)).workbook.read();
}

async function read(found: FoundWorkbook, pack: Pack): Promise<Read> {
  try {
    const { basicData, overall, unit } = readSubmission(await snapshotOfFile(found.file), pack, "told");
    const forms = [...basicData, ...overall].filter(({ model }) => valueOf(model.unitName) !== undefined);
    const key = unit === undefined ? undefined : labelKey(unit);
    return { found, unit: key, heads: new Set(forms.map(({ template }) => template.id)) };
  } catch {
    // Why it cannot be read is told when it is checked.
    return { found, unit: undefined, heads: new Set() };
  }
}

function haveSeveralUnits(files: readonly Read[]): boolean {
  const unitOf = new Map<string, string>();
  return files.some(({ unit, heads }) =>
    [...heads].some((head) => {
      if (unit === undefined) return false;
      const known = unitOf.get(head);
      if (known === undefined) unitOf.set(head, unit);
      return known !== undefined && known !== unit;
    }),
  );
}

/** The one unit whose files lie in the same folder, or whose name the file has in its own. */
function ownerOf({ file }: FoundWorkbook, heads: ReadonlyMap<string, readonly FoundWorkbook[]>): string | undefined {
  const named = [...heads.keys()].filter((unit) => labelKey(file).includes(unit));
  const [longest] = named.sort((a, b) => b.length - a.length);
  if (longest !== undefined) return longest;
  const home = parentOf(file);
  const beside = [...heads].filter(([, own]) => own.some((one) => parentOf(one.file) === home));
  return beside.length === 1 ? beside[0]![0] : undefined;
}

/** Where a unit's files lie: its only file, a folder of its own, or the one that it shares with others. */
function folderOf(own: readonly FoundWorkbook[], { folder }: FoundSet): string {
  if (own.length === 1) return own[0]!.file;
  const homes = new Set(own.map(({ file }) => parentOf(file)));
  return homes.size === 1 ? [...homes][0]! : folder;
}

function parentOf(file: string): string {
  return file.slice(0, Math.max(0, file.lastIndexOf("/")));
}
