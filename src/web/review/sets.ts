import { pathOf } from "../files/given-file";
import type { ReviewUnit } from "./review-state";

/** Units that look like parts of one submission. */
export interface ProposedSet {
  readonly name: string;
  readonly units: readonly ReviewUnit[];
}

/** Forms of which a unit hands in one. */
const ONE_OF_EACH = ["附件1", "附件2", "附件4"];

/**
 * Files that belong together: of the same folder and the same unit, by its name, or of no name where the folder is one unit's; each of
 * 附件1, 附件2 and 附件4 at most once, for two of them are two versions.
 */
export function proposedSets(units: readonly ReviewUnit[]): readonly ProposedSet[] {
  const single = units.filter(({ files, standing }) => files.length === 1 && standing === "checked");
  const folderOfSet = setFolders(single.map(({ files }) => pathOf(files[0]!)));
  const folders = grouped(single, ({ files }) => folderOfSet(pathOf(files[0]!)));
  return [...folders].flatMap(([folder, own]) => {
    const names = new Set(own.flatMap(({ result }) => result?.checked.unit ?? []));
    const isOneUnits = names.size === 1 && folder !== "";
    const [only] = names;
    const byUnit = grouped(own, ({ result }) => result?.checked.unit ?? (isOneUnits ? only : undefined));
    return [...byUnit]
      .filter(([name, parts]) => name !== undefined && parts.length > 1 && areParts(parts))
      .map(([name, parts]) => ({ name: isOneUnits ? folder : name!, units: parts }));
  });
}

function areParts(units: readonly ReviewUnit[]): boolean {
  const forms = units.map(
    ({ result }) => new Set((result?.facts.forms ?? []).map((form) => form.replace(/×\d+$/, ""))),
  );
  const years = new Set(units.flatMap(({ result }) => result?.checked.year ?? []));
  return years.size <= 1 && ONE_OF_EACH.every((form) => forms.filter((own) => own.has(form)).length <= 1);
}

/** Of a path the uppermost folder that holds files itself: what lies in folders below it belongs to the same unit. */
function setFolders(paths: readonly string[]): (path: string) => string {
  const own = [...new Set(paths.map(folderOf))].sort((a, b) => a.length - b.length);
  return (path) => own.find((folder) => folder !== "" && path.startsWith(`${folder}/`)) ?? "";
}

/** The names of files within what they have in common, by which a set tells them apart. */
export function namesWithin(paths: readonly string[]): readonly string[] {
  const [first = ""] = paths.map(folderOf).sort((a, b) => a.length - b.length);
  let common = first;
  while (common !== "" && !paths.every((path) => path.startsWith(`${common}/`))) common = folderOf(common);
  return paths.map((path) => (common === "" ? path : path.slice(common.length + 1)));
}

function folderOf(path: string): string {
  return path.split("/").slice(0, -1).join("/");
}

function grouped<K>(units: readonly ReviewUnit[], keyOf: (unit: ReviewUnit) => K): ReadonlyMap<K, ReviewUnit[]> {
  const groups = new Map<K, ReviewUnit[]>();
  for (const unit of units) {
    const key = keyOf(unit);
    const group = groups.get(key);
    if (group) group.push(unit);
    else groups.set(key, [unit]);
  }
  return groups;
}
