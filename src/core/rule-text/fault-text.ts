import type { RuleFault } from "./read-rules";

/** 「规则.txt 第4行第23列 …」, the line it stands in, and a caret below the place. */
export function faultText(source: string, file: string, { message, span }: RuleFault): string {
  const start = source.lastIndexOf("\n", span.start - 1) + 1;
  const end = source.indexOf("\n", span.start);
  const line = source.slice(start, end < 0 ? source.length : end).replace(/\r$/, "");
  const row = source.slice(0, start).split("\n").length;
  const column = span.start - start;
  // Below Chinese characters stand blanks as wide as they are.
  const before = line.slice(0, column).replace(/[^\t]/g, (sign) => (isWide(sign) ? "\u3000" : " "));
  const under = line
    .slice(column, Math.max(column + 1, span.end - start))
    .replace(/./g, (sign) => (isWide(sign) ? "＾" : "^"));
  return `${file} 第${row}行第${column + 1}列 ${message}\n  ${line}\n  ${before}${under === "" ? "^" : under}`;
}

function isWide(sign: string): boolean {
  return sign.charCodeAt(0) >= 0x2e80 || sign === "“" || sign === "”" || sign === "×" || sign === "÷";
}
