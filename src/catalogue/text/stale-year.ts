/** Before or behind a year: it is compared, dates something else, or belongs to a document. */
const NOT_OWN = /较|比|上年|去年|同期|相比|截至|截止|以来|至今|成立|设立|组建|挂牌|印发|《|〔|号|结转|结余|年末|年底/;
const CLAUSE = /[^，,。;；:：!?、\n]+/g;
/** Once may be a slip. */
const TWICE = 2;

/** A clause of a text. */
export interface Clause {
  readonly start: number;
  readonly end: number;
}

/** The clauses of a plain text that speak of a year as their own: 2023年度一般公共预算支出…, 于2023年4月18日完成. */
export function clausesOfYear(text: string, year: number): readonly Clause[] {
  return [...text.matchAll(CLAUSE)]
    .filter(({ 0: words }) => words.includes(`${year}年`) && !NOT_OWN.test(words))
    .map(({ 0: words, index }) => ({ start: index, end: index + words.length }));
}

/** The year that the body of a report speaks of as its own: the forms' year, or the one before where only that is named, twice or more. */
export function yearOfBody(texts: readonly string[], year: number | undefined): number | undefined {
  if (year === undefined || texts.some((text) => text.includes(`${year}年`))) return year;
  const stale = texts.flatMap((text) => clausesOfYear(text, year - 1));
  return stale.length < TWICE ? year : year - 1;
}
