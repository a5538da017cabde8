/** How many forms were recognised, and what became of the rules: passed + failed + skipped + crashed = run. */
export interface CoverageCounts {
  readonly forms: number;
  readonly run: number;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly crashed: number;
}

/** 「识别 4 张表；检查 80 条规则，通过 61，发现 14，不适用 5」: rules, not findings, so that the figures add up. */
export function coverageLine({ forms, run, passed, failed, skipped, crashed }: CoverageCounts): string {
  const broken = crashed > 0 ? `，出错 ${crashed}` : "";
  return `识别 ${forms} 张表；检查 ${run} 条规则，通过 ${passed}，发现 ${failed}，不适用 ${skipped}${broken}`;
}
