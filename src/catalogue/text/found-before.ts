import type { Mention } from "./narrative";
import type { Segment } from "./segments";
import type { Subject } from "./vocabulary";

/** What a paragraph has told so far, in order. */
type Found = readonly Mention[];

/** The last figure that a clause stated. */
export function lastIn(found: Found, segment: Segment | undefined): Mention | undefined {
  if (!segment) return undefined;
  for (let index = found.length - 1; index >= 0; index--) {
    const mention = found[index]!;
    if (mention.segment === segment) return mention;
    if (mention.segment.start < segment.start) return undefined;
  }
  return undefined;
}

/** 项目支出预算480万元，实际支出462.4万元，预算执行率96.33%: the rate of what the sentence has told the budget and the spending of. */
export function isRateOfOne(found: Found, { sentence }: Segment): boolean {
  const told = found.filter(({ segment }) => segment.sentence === sentence);
  const last = told.at(-1);
  return (
    last !== undefined &&
    last.meaning.subject !== "funds" &&
    last.column === "final" &&
    told.some(({ meaning, column }) => meaning.subject === last.meaning.subject && column === "budget")
  );
}

const OF_FUNDS: ReadonlySet<Subject> = new Set<Subject>(["basicSpending", "projectSpending"]);

/** 全年支出554.8万元，其中…。年末结余11.4万元: the sentence before told what the unit spent, and of nothing else. */
export function followsUnitsSpending(found: Found, { sentence }: Segment): boolean {
  const told = found.filter(({ segment, isPart }) => segment.sentence === sentence - 1 && !isPart);
  // 总支出2229.45万元，其中基本支出1892.40万元；项目支出337.05万元: its halves are no matter of their own.
  const last = told.filter(({ meaning }) => !OF_FUNDS.has(meaning.subject)).at(-1);
  return last?.meaning.subject === "funds" && last.column === "final" && told.every(({ whose }) => whose === "unit");
}

/** 三公经费预算数7.8万元：公务接待费1.4万元，公车运行维护费6.4万元；决算数6.92万元 goes on with the whole, or with the last part. */
export function namesSeveral(found: Found, { sentence, half }: Segment): boolean {
  const told = found.filter(({ segment }) => segment.sentence === sentence && segment.half === half);
  return told.some(({ meaning }) => meaning.subject !== told[0]!.meaning.subject);
}

/** 项目资金预算480万元，按项目分：甲194万元、乙250万元；实际支出462.4万元: the half sentence before told the budget of one thing, and its parts. */
export function headOfHalfBefore(found: Found, segment: Segment, before: Segment | undefined): Mention | undefined {
  if (!before || before.half === segment.half || before.sentence !== segment.sentence) return undefined;
  const [head, ...more] = found.filter((told) => told.segment.half === before.half);
  return more.length === 0 && head?.column === "budget" && !head.isPart ? head : undefined;
}
