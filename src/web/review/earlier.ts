import type { FailedWorkbook } from "../../app/check-document";
import { compactText } from "../../core/values/normalise";
import { pathOf, type GivenFile } from "../files/given-file";
import { NOT_OURS, type Earlier } from "./review-state";
import { rowOf } from "./rows";
import { grouped, latestParts, latestUnits, partsOfUnits, type SecondVersion, type SetPart } from "./sets";

/** A file of an earlier submission, once it is known whose it is. */
export interface EarlierFile extends SetPart {
  readonly file: GivenFile;
}

/** By what a unit is known again; nothing where it has no name. */
export function ownerKey(unit: string | null | undefined): string | undefined {
  return unit ? compactText(unit) : undefined;
}

/**
 * What units handed in earlier, by unit: files that belong together as one submission; of several submissions the last, of the year that is
 * looked for where there is one.
 */
export function earlierOf(
  name: string,
  files: readonly EarlierFile[],
  unread: readonly FailedWorkbook[],
  passedOver: readonly string[],
  year?: number,
): Earlier {
  const groups = partsOfUnits(files);
  const known = new Set(groups.flatMap(({ parts }) => parts));
  const nameless = files.filter((file) => !known.has(file));
  const submissions = [...grouped(groups, ({ owner }) => ownerKey(owner)!)].map(([key, all]) => {
    const own = ofYear(all, year);
    const { owner, parts } = own.at(-1)!;
    const latest = latestParts(parts);
    const isLastOfSeveral = own.length > 1 || latest.length < parts.length;
    return { key, isLastOfSeveral, submission: { unit: owner, files: latest.map(({ file }) => file) } };
  });
  return {
    name,
    byUnit: new Map(submissions.map(({ key, submission }) => [key, submission])),
    unread: [
      ...unread,
      ...nameless.map(({ path }) => failed(path, "no-forms", "没有写单位名称，不知道与哪个单位比")),
      ...passedOver.map((path) => failed(path, "not-a-workbook", NOT_OURS)),
    ],
    several: submissions.flatMap(({ isLastOfSeveral, submission }) => (isLastOfSeveral ? [submission.unit] : [])),
  };
}

/** Units of the table taken as the version before of others, beside those that are known. */
export function withVersions(known: Earlier | null, versions: readonly SecondVersion[]): Earlier {
  const taken = versions.map(({ before, now }) => {
    const latest = latestUnits(before);
    const unit = rowOf(now[0]!).name;
    const submission = { unit, files: latest.flatMap(({ files }) => files) };
    return { key: now[0]!.owner!, submission, isLastOfSeveral: latest.length < before.length };
  });
  const { name = "先前拖入的", byUnit = [], unread = [], several = [] } = known ?? {};
  const names = taken.flatMap(({ submission, isLastOfSeveral }) => (isLastOfSeveral ? [submission.unit] : []));
  return {
    name,
    byUnit: new Map([...byUnit, ...taken.map(({ key, submission }) => [key, submission] as const)]),
    unread,
    several: [...new Set([...several, ...names])],
  };
}

/** How a choice of files is called: its folder or archive, or its first file. */
export function nameOfChoice(files: readonly GivenFile[]): string {
  const [first] = files;
  if (!first) return "";
  const [folder = "", ...below] = pathOf(first).split("/");
  if (below.length > 0) return folder;
  return files.length === 1 ? first.name : `${first.name} 等 ${files.length} 个文件`;
}

/** What is of the year, with what says no year; everything where nothing is. */
function ofYear(groups: ReturnType<typeof partsOfUnits<EarlierFile>>, wanted: number | undefined): typeof groups {
  const right = groups.filter(({ parts }) => parts.some(({ year }) => year === wanted));
  if (right.length === 0) return groups;
  return right.map((group) => ({
    ...group,
    parts: group.parts.filter(({ year }) => year === null || year === wanted),
  }));
}

function failed(file: string, code: FailedWorkbook["error"]["code"], message: string): FailedWorkbook {
  return { file, error: { code, message } };
}
