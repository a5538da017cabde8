import { NOT_EVALUATED, showsEach } from "../shown";

const CELLS = { A1: 5, A2: "文", A3: true, A4: "", H1: { error: "#N/A" }, H2: { error: "#REF!" } };

describe("IS…", () => {
  showsEach(
    [
      ["ISNUMBER(A1)", true],
      ['ISNUMBER("1")', false],
      ["ISNUMBER(H1)", false],
      ["ISTEXT(A2)", true],
      ["ISTEXT(Z9)", false],
      ["ISNONTEXT(Z9)", true],
      ["ISLOGICAL(A3)", true],
      ["ISBLANK(Z9)", true],
      ["ISBLANK(A4)", false],
      ['ISBLANK("")', false],
      ["ISERROR(H1)", true],
      ["ISERROR(1/0)", true],
      ["ISERR(H1)", false],
      ["ISERR(H2)", true],
      ["ISNA(H1)", true],
      ["ISNA(H2)", false],
      ["ISBLANK(A1:A3)", NOT_EVALUATED],
    ],
    CELLS,
  );
});

describe("N, T, NA", () => {
  showsEach(
    [
      ["N(A1)", 5],
      ["N(A2)", 0],
      ["N(A3)", 1],
      ["N(Z9)", 0],
      ["N(H1)", "#N/A"],
      ["N(A1:A3)", 5],
      ['N("JIHE:project-total-mismatch")=0', true],
      ["T(A2)", "文"],
      ["T(A1)", ""],
      ["T(H2)", "#REF!"],
      ["NA()", "#N/A"],
    ],
    CELLS,
  );
});

describe("ROW, COLUMN, ROWS, COLUMNS", () => {
  showsEach([
    ["ROW(B5)", 5],
    ["COLUMN(B5)", 2],
    ["ROW()", 5],
    ["COLUMN()", 8],
    ["ROW(A1:C1)", 1],
    ["ROW(A1:A3)", NOT_EVALUATED],
    ["ROW(5)", NOT_EVALUATED],
    ["ROWS(A1:B5)", 5],
    ["COLUMNS(A1:B5)", 2],
    ["ROWS(A:A)", 1_048_576],
    ["ROWS(没有!A1)", "#REF!"],
    ["SUMPRODUCT(ROW(A1:A3))", 6],
    ["SUMPRODUCT(COLUMN(A1:C1))", 6],
  ]);
});
