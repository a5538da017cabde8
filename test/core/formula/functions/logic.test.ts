import { NOT_EVALUATED, showsEach } from "../shown";

const CELLS = { A1: 1, A2: 0, A3: "文", A4: true, B1: "x", B2: "y", H1: { error: "#N/A" } };

describe("IF, IFS, SWITCH, CHOOSE", () => {
  showsEach(
    [
      ["IF(1,2)", 2],
      ["IF(0,2)", false],
      ["IF(0,1,)", 0],
      ["IF(TRUE,,2)", 0],
      ['IF("true",1,2)', 1],
      ['IF("x",1,2)', "#VALUE!"],
      ["IF(Z9,1,2)", 2],
      ["IF(1/0,1,2)", "#DIV/0!"],
      ["IF(TRUE,1,1/0)", 1],
      ["IF(A1:A2,1,2)", NOT_EVALUATED],
      ["IFS(FALSE,1,TRUE,2)", 2],
      ["IFS(FALSE,1)", "#N/A"],
      ["IFS(TRUE,1,1/0,2)", 1],
      ["IFS(TRUE,1,2)", NOT_EVALUATED],
      ['SWITCH(2,1,"a",2,"b")', "b"],
      ['SWITCH(3,1,"a",2,"b","z")', "z"],
      ['SWITCH(3,1,"a")', "#N/A"],
      ['SWITCH("A","a",1,2)', 1],
      ['SWITCH("1",1,"a","b")', "b"],
      ["SWITCH(H1,1,2)", "#N/A"],
      ['CHOOSE(2,"a","b")', "b"],
      ['CHOOSE(2.9,"a","b")', "b"],
      ['CHOOSE(3,"a","b")', "#VALUE!"],
      ['CHOOSE(0,"a","b")', "#VALUE!"],
      ["CHOOSE(1,1,1/0)", 1],
      ["SUM(CHOOSE(2,Z1,A1:A4))", 1],
    ],
    CELLS,
  );
});

describe("IFERROR, IFNA", () => {
  showsEach([
    ['IFERROR(1/0,"e")', "e"],
    ["IFERROR(5,1/0)", 5],
    ["IFERROR(1/0,1/0)", "#DIV/0!"],
    ["IFERROR(Z9,5)", 0],
    ["SUM(IFERROR(1/0,A1:A2))", NOT_EVALUATED],
    ["IFNA(NA(),1)", 1],
    ["IFNA(1/0,1)", "#DIV/0!"],
  ]);
});

describe("AND, OR, XOR, NOT", () => {
  showsEach(
    [
      ["AND(TRUE,1)", true],
      ["AND(TRUE,0)", false],
      ["AND(A1:A4)", false],
      ["AND(B1:B2)", "#VALUE!"],
      ['AND("x")', "#VALUE!"],
      ["AND(Z9,TRUE)", true],
      ["AND(H1,FALSE)", "#N/A"],
      ["OR(FALSE,0)", false],
      ['OR("TRUE")', true],
      ["OR(A1:A4)", true],
      ["XOR(TRUE,TRUE,TRUE)", true],
      ["XOR(TRUE,TRUE)", false],
      ["NOT(1)", false],
      ["NOT(Z9)", true],
      ['NOT("x")', "#VALUE!"],
      ["TRUE()", true],
      ["FALSE()", false],
      ["SUMPRODUCT(AND(A1:A2>=0)*5)", 5],
      ["SUMPRODUCT(XOR(Z1:Z3=0)*5)", 5],
      ["SUMPRODUCT(XOR(Z1:Z4=0)*5)", 0],
    ],
    CELLS,
  );
});
