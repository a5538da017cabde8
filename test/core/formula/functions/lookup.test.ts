import { NOT_EVALUATED, showsEach } from "../shown";

const CELLS = {
  D1: "小学",
  D2: "中学",
  D3: "大学",
  D4: "Apple",
  D5: "*",
  E1: 10,
  E2: 20,
  E3: 30,
  E4: 30,
  E5: 50,
  F1: 1,
  F2: 2,
  F4: 4,
  F5: 5,
  G1: 9,
  G2: 7,
  G3: 3,
  G4: 1,
  I1: 3,
  I2: 1,
  I3: 2,
  J1: "12",
  J2: 12,
  J3: true,
  K1: 3,
  K2: 3,
  K3: 1,
  M2: 0,
  L1: "a",
  L2: "B",
  L3: "c",
};

describe("INDEX", () => {
  showsEach(
    [
      ["INDEX(D1:F5,2,3)", 2],
      ["INDEX(D1:D5,3)", "大学"],
      ["INDEX(D1:F1,2)", 10],
      ["INDEX(D1:D5,3,1)", "大学"],
      ["INDEX(F1:F5,3)", 0],
      ["INDEX(D1:F5,6,1)", "#REF!"],
      ["INDEX(D1:F5,1,4)", "#REF!"],
      ["INDEX(D1:F5,-1,1)", "#VALUE!"],
      ["INDEX(D1:F5,2)", "#REF!"],
      ["SUM(INDEX(D1:F5,0,2))", 140],
      ["SUM(INDEX(D1:F5,2,0))", 22],
      ['INDEX(D1:F5,MATCH("大学",D1:D5,0),2)', 30],
      ["INDEX(D1:F5,0,2)", NOT_EVALUATED],
      ["INDEX(5,1,1)", NOT_EVALUATED],
    ],
    CELLS,
  );
});

describe("MATCH", () => {
  showsEach(
    [
      ['MATCH("小学",D1:D5,0)', 1],
      ['MATCH("*学",D1:D5,0)', 1],
      ['MATCH("大?",D1:D5,0)', 3],
      ['MATCH("~*",D1:D5,0)', 5],
      ['MATCH("apple",D1:D5,)', 4],
      ['MATCH("none",D1:D5,0)', "#N/A"],
      ['MATCH("12",J1:J3,0)', 1],
      ["MATCH(12,J1:J3,0)", 2],
      ["MATCH(TRUE,J1:J3,0)", 3],
      ["MATCH(25,E1:E5)", 2],
      ["MATCH(30,E1:E5,1)", 4],
      ["MATCH(5,E1:E5,1)", "#N/A"],
      ["MATCH(99,E1:E5,1)", 5],
      ["MATCH(3,G1:G4,-1)", 3],
      ["MATCH(4,G1:G4,-1)", 2],
      ["MATCH(10,G1:G4,-1)", "#N/A"],
      ["MATCH(3,K1:K3,-1)", NOT_EVALUATED],
      ["MATCH(2,I1:I3,1)", NOT_EVALUATED],
      ['MATCH("b",L1:L3,1)', 2],
      ["MATCH(20,E:E,0)", 2],
      ["MATCH(2,D2:F2,0)", 3],
      ["MATCH(6,D1:F5,0)", "#N/A"],
      ["MATCH(1/0,E1:E5,0)", "#DIV/0!"],
      ["MATCH(Z9,F1:F5,0)", "#N/A"],
      ["MATCH(Z9,M1:M2,0)", NOT_EVALUATED],
      ["MATCH(Z9,E1:E5,1)", NOT_EVALUATED],
    ],
    CELLS,
  );
});

describe("VLOOKUP, HLOOKUP", () => {
  showsEach(
    [
      ['VLOOKUP("大学",D1:F5,2,FALSE)', 30],
      ['VLOOKUP("大学",D1:F5,3,0)', 0],
      ['VLOOKUP("?学",D1:F5,3,)', 1],
      ['VLOOKUP("大学",D1:F5,4,FALSE)', "#REF!"],
      ['VLOOKUP("大学",D1:F5,0,FALSE)', "#VALUE!"],
      ['VLOOKUP("none",D1:F5,2,0)', "#N/A"],
      ["VLOOKUP(25,E1:F5,2)", 2],
      ["VLOOKUP(5,E1:F5,2,TRUE)", "#N/A"],
      ['VLOOKUP("小学",D1:F1,2,0)', 10],
      ["VLOOKUP(2,I1:J3,2)", NOT_EVALUATED],
      ["VLOOKUP(1,5,1,0)", NOT_EVALUATED],
      ["HLOOKUP(10,E1:F3,2,0)", 20],
      ["HLOOKUP(1,D1:F3,2,0)", 2],
      ["HLOOKUP(11,E1:F3,2,0)", "#N/A"],
      ["HLOOKUP(10,E1:F3,4,0)", "#REF!"],
      ['VLOOKUP("小学",D:F,2,0)', 10],
    ],
    CELLS,
  );
});

describe("HYPERLINK", () => {
  showsEach(
    [
      [`HYPERLINK("#'附件1'!D13","附件1!D13")`, "附件1!D13"],
      ["HYPERLINK(D1)", "小学"],
    ],
    CELLS,
  );
});
