import type { Pack } from "../../catalogue/packs/pack";
import type { Submission } from "../../catalogue/submission";
import type { Rule } from "../../core/rules/define-rule";
import type { CheckedWorkbook, FailedWorkbook } from "../../app/check-document";
import { remarkOnShare } from "../../app/session/own-rules";
import { placeText } from "../../app/set";
import { checkFiles, defaultJobs, type BatchItem } from "../batch/check-files";
import { setTask } from "../batch/check-task";
import { EXIT, type ExitStatus } from "../exit-status";
import { findSets, nameInSet } from "../files/find-sets";
import { findWorkbooks } from "../files/find-workbooks";
import { failureLine } from "../files/trouble";
import { startProgress } from "../progress";
import { STANDARD_OUTPUT, tell } from "../terminal";

/** So many places are shown of each rule. */
const SHOWN = 3;

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
  readonly places: string[];
  readonly reasons: Map<string, number>;
}

/** `jihe rules --rules FILE --try DIR`: per rule in how many sets it holds, is broken or says nothing, and the first places. */
export async function tryRules(
  folder: string,
  rules: readonly Rule<Submission>[],
  pack: Pack,
  sets: boolean,
): Promise<ExitStatus> {
  const items = await itemsIn(folder, pack, sets);
  const tallies = new Map<string, Tally>(
    rules.map(({ id }) => [id, { passed: 0, failed: 0, skipped: 0, places: [], reasons: new Map<string, number>() }]),
  );
  const progress = await startProgress(items.length, !process.stdout.isTTY);
  let read = 0;
  for await (const { result, failed = [] } of checkFiles(items, defaultJobs(items.length))) {
    progress.step();
    for (const one of [result, ...failed]) if ("error" in one) tell(failureLine(one));
    if ("error" in result) continue;
    read++;
    for (const [id, tally] of tallies) count(id, tally, result);
  }
  progress.end();
  const lines = rules.flatMap(({ id, title }) => linesOf(title, tallies.get(id)!, read));
  await STANDARD_OUTPUT.write(`试了 ${read} 份材料。\n\n${lines.join("\n")}\n`);
  return read === items.length ? EXIT.clean : EXIT.failed;
}

async function itemsIn(folder: string, pack: Pack, sets: boolean): Promise<readonly BatchItem[]> {
  if (!sets) {
    const found = await findWorkbooks([folder]);
    return found.flatMap((one): readonly BatchItem[] => {
      if ("error" in one) return [one];
      return "realPath" in one ? [{ file: one.file, pack, mark: false }] : [];
    });
  }
  return (await findSets([folder], pack)).flatMap(({ folder: own, found }): readonly BatchItem[] => {
    const members = found.flatMap((one) =>
      "realPath" in one ? [{ name: nameInSet(one.file, own), path: one.file }] : [],
    );
    const failures = found.filter((one): one is FailedWorkbook => "error" in one);
    return [...(members.length > 0 ? [{ pack, mark: false, ...setTask(own, members) }] : []), ...failures];
  });
}

function count(id: string, tally: Tally, { file, rules, findings }: CheckedWorkbook): void {
  if (rules.failed.includes(id)) tally.failed++;
  else if (rules.passed.includes(id)) tally.passed++;
  else tally.skipped++;
  const why =
    rules.skipped.find(({ rule }) => rule === id)?.reason ?? rules.crashed.find(({ rule }) => rule === id)?.error;
  if (why !== undefined) tally.reasons.set(why, (tally.reasons.get(why) ?? 0) + 1);
  for (const finding of findings) {
    if (finding.rule !== id || tally.places.length >= SHOWN) continue;
    const { sheet, cell } = finding;
    const place = sheet === null || cell === null ? "" : ` ${placeText({ file: finding.file, sheet, cell })}`;
    tally.places.push(`    ${file}${place}：${finding.message}`);
  }
}

function linesOf(title: string, { passed, failed, skipped, places, reasons }: Tally, read: number): readonly string[] {
  const remark = remarkOnShare(failed, read);
  const why = [...reasons].sort(([, a], [, b]) => b - a).slice(0, SHOWN);
  return [
    `${title}：通过 ${passed}，不符 ${failed}，不适用 ${skipped}${remark && `  注意：${remark}`}`,
    ...places,
    ...why.map(([reason, times]) => `    不适用：${reason}（${times} 份）`),
  ];
}
