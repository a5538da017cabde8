import { NOT_EVALUATED, showsEach } from "../shown";

const CELLS = {
  A1: 1,
  A2: 2.5,
  A3: "12",
  A4: true,
  A5: "/",
  A6: 12,
  A8: -3,
  A9: "",
  C1: 100,
  D1: "小学",
  D2: "中学",
  D3: "小学",
  E1: 10,
  E2: 20,
  E3: 30,
  F1: 1,
  F2: 2,
  F3: 3,
  H1: { error: "#DIV/0!" },
};

describe("SUM", () => {
  showsEach(
    [
      ["SUM(A1:A9)", 12.5],
      ["SUM(A1:A9,C1)", 112.5],
      ["SUM(A3)", 0],
      ['SUM("12",1)', 13],
      ['SUM("abc",1)', "#VALUE!"],
      ["SUM(TRUE,1)", 2],
      ["SUM(1,,2)", 3],
      ["SUM(A:A)", 12.5],
      ["SUM(A1:H1)", "#DIV/0!"],
      ["SUM(Z1:Z9)", 0],
      ["SUM(IF(TRUE,A1:A2,C1))", 3.5],
      ["SUM(INDEX(A1:C9,0,1))", 12.5],
      ["SUM(A1:A2+1)", NOT_EVALUATED],
      ["SUM(1E308,1E308)", "#NUM!"],
    ],
    CELLS,
  );
});

describe("AVERAGE, PRODUCT, MIN, MAX", () => {
  showsEach(
    [
      ["AVERAGE(A1:A9)", 3.125],
      ["AVERAGE(A3)", "#DIV/0!"],
      ['AVERAGE(1,2,"3")', 2],
      ["AVERAGE(1,,2)", 1],
      ["PRODUCT(E1:E3)", 6000],
      ["PRODUCT(D1:D3)", 0],
      ['PRODUCT(2,"3")', 6],
      ["MIN(A1:A9)", -3],
      ["MAX(A1:A9)", 12],
      ["MIN(D1:D3)", 0],
      ["MIN(1,0.98)", 0.98],
      ['MAX("5",3)', 5],
      ["MAX(H1,3)", "#DIV/0!"],
    ],
    CELLS,
  );
});

describe("COUNT, COUNTA, COUNTBLANK", () => {
  showsEach(
    [
      ["COUNT(A1:A9)", 4],
      ['COUNT(1,"2","x",TRUE,,A3)', 4],
      ["COUNT(A1:H1)", 4],
      ["COUNT(1/0,1)", 1],
      ['COUNT("2023/1/1")', NOT_EVALUATED],
      ["COUNTA(A1:A10)", 8],
      ['COUNTA("",Z9)', 1],
      ["COUNTA(1,,1/0)", 3],
      ["COUNTBLANK(A1:A10)", 3],
      ["COUNTBLANK(A:A)", 1_048_569],
      ["COUNTBLANK(1)", NOT_EVALUATED],
    ],
    CELLS,
  );
});

describe("SUMPRODUCT", () => {
  showsEach(
    [
      ["SUMPRODUCT(E1:E3,F1:F3)", 140],
      ["SUMPRODUCT(E1:E3)", 60],
      ['SUMPRODUCT((D1:D3="小学")*(E1:E3))', 40],
      ['SUMPRODUCT((D1:D3="小学")*(F1:F3>1)*E1:E3)', 30],
      ["SUMPRODUCT(--(E1:E3>10),F1:F3)", 5],
      ["SUMPRODUCT((E1:E3>10),F1:F3)", 0],
      ["SUMPRODUCT(D1:D3,F1:F3)", 0],
      ["SUMPRODUCT(D1:D3*F1:F3)", "#VALUE!"],
      ["SUMPRODUCT(E1:E3,F1:F2)", "#VALUE!"],
      ["SUMPRODUCT(A1:H1*1)", "#VALUE!"],
      ["SUMPRODUCT(H1,F1)", "#DIV/0!"],
      ["SUMPRODUCT((LEN(D1:D9)>1)*1)", 3],
      ["SUMPRODUCT(ROUND(E1:E3/7,2))", 8.58],
      ["SUMPRODUCT(ISNUMBER(A1:A9)*1)", 4],
      ["SUMPRODUCT(1/COUNTIF(D1:D3,D1:D3))", 2],
      ["SUMPRODUCT(ROW(A1:A3)*E1:E3)", 140],
      ["SUMPRODUCT(E1:E3*TRUE)", 60],
      ["SUMPRODUCT(E1:E3*A2)", 150],
      ["SUMPRODUCT((E1:E3)*(E1:F1))", 660],
      ["SUMPRODUCT((E1:E3)*(E1:F2))", NOT_EVALUATED],
      ["SUMPRODUCT(IF(E1:E3>10,1,0))", NOT_EVALUATED],
      ['SUMPRODUCT((D:D="小学")*E:E)', 40],
      ['SUMPRODUCT((D:D="")*1)', 1_048_573],
      ["SUMPRODUCT(1/E:E)", "#DIV/0!"],
      ["SUMPRODUCT({1,2})", NOT_EVALUATED],
      ["SUMPRODUCT(5,2)", 10],
    ],
    CELLS,
  );
});
