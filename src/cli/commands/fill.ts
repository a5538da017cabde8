import { planFills, type FillOptions } from "../../app/fill";
import { Complaint } from "../complaint";
import { EXIT, type ExitStatus } from "../exit-status";
import { writeFileAtomically } from "../files/atomic-file";
import { checkOutputName } from "../files/workbook-output";
import { inkFor, STANDARD_OUTPUT } from "../terminal";
import { appliedText, fillText } from "../text/fill-text";
import { openForms } from "./open-workbook";
import { packOf, type JudgingOptions } from "./packs";

/** The options of `jihe fill`, as typed. */
export interface FillCommandOptions extends Pick<JudgingOptions, "pack" | "label"> {
  readonly out?: string;
  readonly as: FillOptions["as"];
  readonly replace?: boolean;
  readonly dryRun?: boolean;
  /** Whether protected sheets are filled too. */
  readonly protected?: boolean;
}

/** `jihe fill`: fills what can be computed, and prints each cell before and after. */
export async function fill(
  file: string,
  { out, as, replace = false, dryRun = false, protected: alsoProtected = false, ...judging }: FillCommandOptions,
): Promise<ExitStatus> {
  if (!dryRun && out === undefined) throw new Complaint("请用 --out 给出填充后的文件，或加 --dry-run 只看不写");
  if (out !== undefined) checkOutputName(out, file);
  const pack = await packOf(judging);
  const { workbook, snapshot } = await openForms(file, pack);
  const options: FillOptions = { as, replace };
  const plan = planFills(snapshot, pack, options, "told");
  const preview = fillText(plan, options, inkFor(process.stdout));
  if (dryRun || out === undefined) {
    await STANDARD_OUTPUT.write(`${preview}仅预览，没有写文件\n`);
    return EXIT.clean;
  }
  const touched = new Set(plan.edits.map(({ at }) => at.sheet));
  const shut = alsoProtected ? [] : workbook.protectedSheets().filter((name) => touched.has(name));
  if (shut.length > 0) {
    const names = shut.map((name) => `“${name}”`).join("、");
    throw new Complaint(`工作表${names}设有保护，没有填充。确要填，请加 --protected`);
  }
  const applied = await workbook.apply(plan.edits);
  await writeFileAtomically(out, workbook.toBytes());
  await STANDARD_OUTPUT.write(`${preview}${appliedText(applied)}已写入 ${out}\n`);
  return EXIT.clean;
}
