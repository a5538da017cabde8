import type { BasicData, OverallSelfEvaluation } from "../forms/instances";
import type { Submission } from "../submission/index";

/** 附件1 and 附件2 of one submission, to be compared with one another. */
interface FormPair {
  readonly basic: BasicData;
  readonly overall: OverallSelfEvaluation;
  /** Why they cannot be compared: one of them is there twice. */
  readonly doubtful: string | undefined;
}

/** The 附件1 and 附件2 to compare; none where one of them is missing. */
export function formPairs({ basicData, overall }: Submission): readonly FormPair[] {
  const [first] = basicData;
  const [second] = overall;
  if (!first || !second) return [];
  return [{ basic: first, overall: second, doubtful: twiceThere(basicData, overall) }];
}

/** Why forms cannot be compared with others: one of the kinds is there more than once. */
export function twiceThere(...kinds: readonly (readonly { readonly template: { readonly shortName: string } }[])[]) {
  const twice = kinds.find((forms) => forms.length > 1)?.[0];
  return twice && `${twice.template.shortName}不止一张，无法确定以哪张为准`;
}
