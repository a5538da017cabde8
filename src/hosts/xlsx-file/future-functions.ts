/**
 * Functions younger than the file format: a file names them with a prefix that nobody sees in Excel. Reading takes the
 * prefix off, writing puts it on, so that a formula reads the same in every host.
 */
const PREFIXED = new Set(
  (
    "ACOT ACOTH ARABIC BASE BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CHOOSECOLS " +
    "CHOOSEROWS COMBINA CONCAT COT COTH CSC CSCH DAYS DECIMAL DROP EXPAND FILTERXML FLOOR.MATH FORMULATEXT HSTACK IFNA " +
    "IFS IMCOSH IMCOT IMCSC IMSEC IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET MAKEARRAY MAP MAXIFS MINIFS " +
    "MUNIT NUMBERVALUE PDURATION PERMUTATIONA PHI RANDARRAY REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SINGLE SKEW.P " +
    "SORTBY SWITCH TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VSTACK " +
    "WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR STDEV.S STDEV.P VAR.S VAR.P RANK.EQ RANK.AVG PERCENTILE.INC PERCENTILE.EXC " +
    "QUARTILE.INC QUARTILE.EXC MODE.SNGL MODE.MULT"
  ).split(" "),
);

/** Functions that carry a second prefix behind the first. */
const WORKSHEET_PREFIXED = new Set(["FILTER", "SORT"]);

/** A formula of a file as Excel shows it. */
export function withoutPrefixes(formula: string): string {
  if (!formula.includes("_xl")) return formula;
  return outsideQuotes(formula, (text) => text.replace(/_xlfn\.(?:_xlws\.)?/gi, ""));
}

/** A formula as Excel shows it, for a file. */
export function withPrefixes(formula: string): string {
  return outsideQuotes(formula, (text) =>
    text.replace(/(?<![\w.!\u0080-\uffff])[\w.!\u0080-\uffff]+(?=\()/g, (name) => prefixOf(name.toUpperCase()) + name),
  );
}

function prefixOf(name: string): string {
  if (PREFIXED.has(name)) return "_xlfn.";
  return WORKSHEET_PREFIXED.has(name) ? "_xlfn._xlws." : "";
}

/** Changes only what stands outside strings and quoted sheet names. */
function outsideQuotes(formula: string, change: (text: string) => string): string {
  return formula.replace(/("(?:[^"]|"")*"|'(?:[^']|'')*')|([^"']+)/g, (whole, quoted: string | undefined) =>
    quoted === undefined ? change(whole) : quoted,
  );
}
