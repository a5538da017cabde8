import { NOT_EVALUATED, showsEach } from "../shown";

const CELLS = {
  A1: 1,
  A2: 2.5,
  A3: "12",
  A4: true,
  A5: "/",
  A6: 12,
  A8: "",
  A9: { error: "#N/A" },
  B1: "2023年12月",
  B2: 5,
  D1: "小学",
  D2: "中学",
  D3: "大学",
  D4: "Apple",
  D5: "*",
  E1: 10,
  E2: 20,
  E3: 30,
  E4: 40,
  E5: "五十",
  E6: { error: "#REF!" },
};

describe("COUNTIF", () => {
  showsEach(
    [
      ["COUNTIF(A1:A10,12)", 2],
      ['COUNTIF(A1:A10,"12")', 2],
      ['COUNTIF(A1:A10,"=12")', 2],
      ['COUNTIF(A1:A10,">1")', 2],
      ['COUNTIF(A1:A10,">=1")', 3],
      ['COUNTIF(A1:A10,"<250%")', 1],
      ['COUNTIF(A1:A10,"")', 3],
      ['COUNTIF(A1:A10,"=")', 2],
      ['COUNTIF(A1:A10,"<>")', 8],
      ['COUNTIF(A1:A10,"<>12")', 8],
      ["COUNTIF(A1:A10,TRUE)", 1],
      ['COUNTIF(A1:A10,"#N/A")', 1],
      ["COUNTIF(A1:A10,A9)", 1],
      ["COUNTIF(A1:A10,A7)", 0],
      ['COUNTIF(A1:A10,"/")', 1],
      ['COUNTIF(A:A,"")', 1_048_569],
      ['COUNTIF(D1:D6,"*学")', 3],
      ['COUNTIF(D1:D6,"?学")', 3],
      ['COUNTIF(D1:D6,"~*")', 1],
      ['COUNTIF(D1:D6,"apple")', 1],
      ['COUNTIF(D1:D6,"<>apple")', 5],
      ['COUNTIF(D1:D6,"*")', 5],
      ['COUNTIF(D1:D6,">中")', NOT_EVALUATED],
      ['COUNTIF(D1:D6,"2023/1/1")', NOT_EVALUATED],
      ["COUNTIF(B1:B2,5)", NOT_EVALUATED],
      ['COUNTIF(D1:D6,REPT("a",256))', "#VALUE!"],
      ["COUNTIF(5,5)", NOT_EVALUATED],
      ["COUNTIF(D1:D6,D1:D2)", NOT_EVALUATED],
    ],
    CELLS,
  );
});

describe("COUNTIFS", () => {
  showsEach(
    [
      ['COUNTIFS(D1:D6,"*学",E1:E6,">10")', 2],
      ['COUNTIFS(D1:D8,"",E1:E8,"")', 2],
      ['COUNTIFS(D:D,"",E:E,"")', 1_048_570],
      ['COUNTIFS(D1:D6,"*学",E1:E5,">10")', "#VALUE!"],
      ['COUNTIFS(D1:D6,"*学",E1:E6)', NOT_EVALUATED],
    ],
    CELLS,
  );
});

describe("SUMIF, SUMIFS, AVERAGEIF", () => {
  showsEach(
    [
      ['SUMIF(D1:D6,"*学",E1:E6)', 60],
      ['SUMIF(D1:D6,"*学",E1)', 60],
      ['SUMIF(E1:E5,">20")', 70],
      ['SUMIF(D1:D6,"",E1:E6)', "#REF!"],
      ['SUMIF(D1:D6,"*",E1:E6)', 100],
      ['SUMIF(D:D,"小学",E:E)', 10],
      ['SUMIF(D1:D6,"none",E1:E6)', 0],
      ['SUMIFS(E1:E6,D1:D6,"*学",E1:E6,"<30")', 30],
      ['SUMIFS(E1:E6,D1:D5,"*学")', "#VALUE!"],
      ['AVERAGEIF(D1:D6,"*学",E1:E6)', 20],
      ['AVERAGEIF(D1:D6,"none",E1:E6)', "#DIV/0!"],
      ['AVERAGEIFS(E1:E6,D1:D6,"*学",E1:E6,">10")', 25],
      ["SUMPRODUCT(SUMIF(D1:D6,D1:D2,E1:E6))", 30],
    ],
    CELLS,
  );
});
