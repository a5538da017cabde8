import { pathOf } from "../files/given-file";
import type { ReviewUnit } from "./review-state";
import { inOrderOfWays } from "./version-words";

/** A file as far as it matters to what it is a part of. */
export interface SetPart {
  readonly path: string;
  /** Whose it is; `null` where it does not say. */
  readonly owner: string | null;
  readonly year: number | null;
  /** 附件1, 附件3×2. */
  readonly forms: readonly string[];
}

/** Units that look like parts of one submission. */
interface ProposedSet {
  readonly name: string;
  readonly units: readonly ReviewUnit[];
}

/** What a unit handed in anew for one year, and what it takes the place of. */
export interface SecondVersion {
  /** In the order in which they were given. */
  readonly before: readonly ReviewUnit[];
  readonly now: readonly ReviewUnit[];
}

/** Files that may be parts of one submission. */
interface Parts<P> {
  /** The folder that is the unit's, or the unit. */
  readonly name: string;
  readonly owner: string;
  readonly parts: readonly P[];
}

/** Forms of which a unit hands in one. */
const ONE_OF_EACH = ["附件1", "附件2", "附件4"];

/** Files of the review that belong together. */
export function proposedSets(units: readonly ReviewUnit[]): readonly ProposedSet[] {
  const single = units.filter(({ files, standing }) => files.length === 1 && standing === "checked");
  return partsTogether(single.map(partOf)).map(({ name, parts }) => ({ name, units: parts.map(({ unit }) => unit) }));
}

/**
 * Files that belong together: of the same folder and the same unit, by its name, or of no name where the folder is one unit's; each of
 * 附件1, 附件2 and 附件4 at most once, for two of them are two versions.
 */
function partsTogether<P extends SetPart>(all: readonly P[]): readonly Parts<P>[] {
  return partsOfUnits(all).filter(({ parts }) => parts.length > 1 && areParts(parts));
}

/** Files of one folder and one unit, by its name, or of no name where the folder is one unit's; those of nobody are in none. */
export function partsOfUnits<P extends SetPart>(all: readonly P[]): readonly Parts<P>[] {
  const folderOfSet = setFolders(all.map(({ path }) => path));
  const folders = grouped(all, ({ path }) => folderOfSet(path));
  return [...folders].flatMap(([folder, own]) => {
    const names = new Set(own.flatMap(({ owner }) => owner ?? []));
    const isOneUnits = names.size === 1 && folder !== "";
    const [only] = names;
    const byUnit = grouped(own, ({ owner }) => owner ?? (isOneUnits ? only : undefined));
    return [...byUnit].flatMap(([owner, parts]) =>
      owner === undefined ? [] : [{ name: isOneUnits ? folder : owner, owner, parts }],
    );
  });
}

/** The latest version among files of one unit: of those that cannot be parts of one submission the later. */
export function latestParts<P extends SetPart>(parts: readonly P[]): readonly P[] {
  return parts.reduceRight<readonly P[]>((own, part) => (areParts([part, ...own]) ? [part, ...own] : own), []);
}

/**
 * Units that were given twice: what came with an earlier giving, or is an earlier version by the words of its way, and has forms of a later
 * one, is the version before.
 */
export function secondVersions(units: readonly ReviewUnit[]): readonly SecondVersion[] {
  const checked = units.filter(({ standing, owner }) => standing === "checked" && owner !== undefined);
  const groups = grouped(checked, ({ owner, result }) => `${owner}|${result?.checked.year ?? ""}`);
  return [...groups.values()].flatMap((own) => {
    const before = own.filter((unit) => own.some((later) => takesThePlaceOf(later, unit)));
    const now = own.filter((later) => !before.includes(later) && before.some((unit) => takesThePlaceOf(later, unit)));
    return before.length > 0 ? [{ before: [...before].sort(inOrderOfVersions), now }] : [];
  });
}

/** Of units that were given several times what was given last. */
export function latestUnits(units: readonly ReviewUnit[]): readonly ReviewUnit[] {
  const latest = units.filter((unit) => !units.some((later) => takesThePlaceOf(later, unit)));
  return latestParts(latest.map(partOf)).map(({ unit }) => unit);
}

function takesThePlaceOf(later: ReviewUnit, unit: ReviewUnit): boolean {
  return inOrderOfVersions(unit, later) < 0 && shareForms(unit, later);
}

function inOrderOfVersions(a: ReviewUnit, b: ReviewUnit): number {
  return a.giving - b.giving || inOrderOfWays(pathOf(a.files[0]!), pathOf(b.files[0]!));
}

function partOf(unit: ReviewUnit): SetPart & { readonly unit: ReviewUnit } {
  const { checked, facts } = unit.result ?? {};
  return {
    unit,
    path: pathOf(unit.files[0]!),
    owner: checked?.unit ?? null,
    year: checked?.year ?? null,
    forms: facts?.forms ?? [],
  };
}

function shareForms(one: ReviewUnit, other: ReviewUnit): boolean {
  const forms = formNames(other);
  return formNames(one).some((form) => forms.includes(form));
}

function formNames({ result }: ReviewUnit): readonly string[] {
  return (result?.facts.forms ?? []).map(withoutCount);
}

function withoutCount(form: string): string {
  return form.replace(/×\d+$/, "");
}

function areParts(parts: readonly SetPart[]): boolean {
  const forms = parts.map((part) => new Set(part.forms.map(withoutCount)));
  const years = new Set(parts.flatMap(({ year }) => year ?? []));
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

/** Items by what they have in common, in the order in which they come. */
export function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
