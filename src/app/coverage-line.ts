/** How many forms were recognised, and what became of the rules: passed + failed + skipped + crashed = run. */
export interface CoverageCounts {
  readonly forms: number;
  readonly run: number;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly crashed: number;
  /** Filled cells of the forms: understood, and not. */
  readonly cells: { readonly read: number; readonly unread: number };
}

/** 「识别 4 张表；检查 80 条规则，通过 61，发现 14，不适用 5；读懂 118 格，3 格没读懂」: rules, not findings, so that the figures add up. */
export function coverageLine({ forms, run, passed, failed, skipped, crashed, cells }: CoverageCounts): string {
  const broken = crashed > 0 ? `，出错 ${crashed}` : "";
  return `识别 ${forms} 张表；检查 ${run} 条规则，通过 ${passed}，发现 ${failed}，不适用 ${skipped}${broken}；${readingWords(cells)}`;
}

/** 「读懂 118 格，3 格没读懂」. */
function readingWords({ read, unread }: CoverageCounts["cells"]): string {
  return unread > 0 ? `读懂 ${read} 格，${unread} 格没读懂` : `读懂 ${read} 格`;
}

/** The cells of several forms together. */
export function cellsOfForms(forms: readonly { readonly cells: CoverageCounts["cells"] }[]): CoverageCounts["cells"] {
  return {
    read: forms.reduce((sum, { cells }) => sum + cells.read, 0),
    unread: forms.reduce((sum, { cells }) => sum + cells.unread, 0),
  };
}
